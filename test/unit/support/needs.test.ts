import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findAnyBrowser } from "../../support/browsers/find-browser.ts";
import { needsOf, unmetNeeds } from "../../support/browsers/needs.ts";
import { canSetPolicies, removeLeftPolicies } from "../../support/browsers/policy-folder.ts";
import { useDirectory, type TemporaryDirectory } from "../../support/browsers/temporary-directory.ts";

const ID = "abcdefghijklmnop".repeat(2);

// A Mac's applications are found wherever PATH leads; here there are none.
vi.mock(import("node:fs"), async (load) => {
  const fs = await load();
  const accessSync: typeof fs.accessSync = (path, mode) => {
    if (String(path).startsWith("/Applications/")) throw new Error("It is not there.");
    fs.accessSync(path, mode);
  };
  return { ...fs, accessSync };
});

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

describe("of the browsers that a machine may have", () => {
  const here = process.execPath;
  const nowhere = { CHROMIUM_BIN: "", FIREFOX_BIN: "", PATH: "/nowhere" };
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test.each([
    ["Chromium alone", { CHROMIUM_BIN: here }, "chromium", ["firefox"]],
    ["Firefox alone", { FIREFOX_BIN: here }, "firefox", ["chromium"]],
    ["both", { CHROMIUM_BIN: here, FIREFOX_BIN: here }, "chromium", []],
    ["neither", {}, undefined, ["chromium", "firefox"]],
  ])("with %s, says what is used and which tests are not run", (_, variables, used, missing) => {
    for (const [name, value] of Object.entries({ ...nowhere, ...variables })) vi.stubEnv(name, value);
    expect(findAnyBrowser()).toBe(used);
    expect(unmetNeeds().filter((need) => need === "chromium" || need === "firefox")).toEqual(missing);
  });

  test("one that is named wrongly is told of, and not passed over for another", () => {
    vi.stubEnv("FIREFOX_BIN", "/nowhere/firefox");
    expect(() => unmetNeeds()).toThrow("FIREFOX_BIN is /nowhere/firefox, which is not an executable file.");
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
