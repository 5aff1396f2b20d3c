import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const titles = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => readFileSync(`test/${file}`, "utf8"))
  .join("\n");

/** The tests that a document names as its proofs, each by (the beginning of) its title. */
function namedTests(document: string): readonly string[] {
  const text = readFileSync(document, "utf8").replace(/\s+/g, " ");
  return [...text.matchAll(/Test: “(.*?)”/g)].map(([, title = ""]) => title);
}

test("each promise of SECURITY.md is followed by a test that there is", () => {
  const named = namedTests("SECURITY.md");
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((title) => !titles.includes(title))).toEqual([]);
});
