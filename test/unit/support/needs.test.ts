import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { needsOf } from "../../support/browsers/needs.ts";
import { canSetPolicies, removeLeftPolicies } from "../../support/browsers/policy-folder.ts";
import { useDirectory, type TemporaryDirectory } from "../../support/browsers/temporary-directory.ts";

const ID = "abcdefghijklmnop".repeat(2);

describe("what a test needs", () => {
  test.each([
    ["the popup opens", ["chromium"]],
    ["the popup in firefox opens", ["firefox"]],
    ["an administrator's policy in firefox fixes a setting", ["firefox"]],
    [
      "an administrator's policy in chromium fixes a setting",
      ["chromium", "the right to set policies for Chromium"],
    ],
  ])("by its name “%s”", (name, needs) => {
    expect(needsOf(name)).toEqual(needs);
  });
});

describe("the folder of policies", () => {
  let folder: TemporaryDirectory;
  beforeEach(async () => {
    folder = await useDirectory(undefined, "rolecall-policies-");
  });
  afterEach(() => folder.remove());

  test("may still have to be made where that can be done", () => {
    expect(canSetPolicies(join(folder.path, "policies", "managed"))).toBe(true);
    chmodSync(folder.path, 0o500);
    expect(canSetPolicies(join(folder.path, "managed"))).toBe(process.getuid?.() === 0);
  });

  test("loses what a killed run left, and keeps what is somebody's or of a run under way", () => {
    const ended = spawnSync(process.execPath, ["--version"]).pid;
    const kept = ["company.json", `rolecall-${process.pid}-${ID}.json`];
    for (const name of [...kept, `rolecall-${ended}-${ID}.json`])
      writeFileSync(join(folder.path, name), "{}");
    removeLeftPolicies(folder.path);
    expect(readdirSync(folder.path).sort()).toEqual(kept.sort());
  });
});
