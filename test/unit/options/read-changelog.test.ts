import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readChangelog } from "../../../src/options/read-changelog.ts";

test("reads versions and their entries, with what is code set apart", () => {
  const read = readChangelog(
    "# Changelog\n\nWhat is noticed.\n\n## 0.2.0\n\n- Type `pa`, and\n  go.\n- More.\n\n## 0.1.0\n\n- <b>First</b>.\n",
  );
  expect(read).toEqual([
    { name: "0.2.0", entries: [["Type ", "pa", ", and go."], ["More."]] },
    { name: "0.1.0", entries: [["<b>First</b>."]] },
  ]);
});

test("reads all of our own changelog", () => {
  const markdown = readFileSync("CHANGELOG.md", "utf8");
  const read = readChangelog(markdown);
  expect(read.map(({ name }) => name)).toEqual(
    Array.from(markdown.matchAll(/^## (.+)$/gm), ([, name]) => name),
  );
  const entries = read.flatMap((release) => release.entries);
  expect(entries).toHaveLength(markdown.match(/^- /gm)!.length);
  // A piece of code that is not closed would make the rest of the entry one.
  expect(entries.filter((parts) => parts.length % 2 === 0)).toEqual([]);
});
