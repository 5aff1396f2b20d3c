import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Manifest = Readonly<Record<string, unknown>>;
const manifest = JSON.parse(readFileSync("dist/extension/manifest.json", "utf8")) as Manifest;

/** What the browser tells a person that the extension may do, wherever the manifest says so. */
const ASKED_FOR = [
  ...["permissions", "optional_permissions"].flatMap((key) => (manifest[key] ?? []) as string[]),
  ...["host_permissions", "optional_host_permissions", "content_scripts", "omnibox"].filter(
    (key) => key in manifest,
  ),
];

const ROWS = readFileSync("docs/store/permissions.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")))
  .map(([, permission = "", file = "", line = "", why = ""]) => ({ permission, file, line, why }));

describe("docs/store/permissions.md", () => {
  test("has a row for each thing that the manifest asks for, and no other", () => {
    expect(ROWS.map(({ permission }) => permission).toSorted()).toEqual(ASKED_FOR.toSorted());
  });

  test.each(ROWS)("names a line that needs $permission: $line in $file", ({ file, line, why }) => {
    expect(line).not.toBe("");
    expect(readFileSync(file, "utf8")).toContain(line);
    expect(why.length).toBeGreaterThan(40);
  });
});
