import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { compatOf, lackingIn, type Minimums } from "../support/api-support.ts";
import { apiUsesIn, findApiUses, type ApiUse } from "../support/api-uses.ts";
import { useDirectory } from "../support/browsers/temporary-directory.ts";

const manifest = JSON.parse(readFileSync("manifest.json", "utf8")) as {
  readonly minimum_chrome_version: string;
  readonly browser_specific_settings: Record<
    "gecko" | "gecko_android",
    { readonly strict_min_version: string }
  >;
};
const { gecko, gecko_android } = manifest.browser_specific_settings;
const MINIMUMS: Minimums = {
  chrome: manifest.minimum_chrome_version,
  firefox: gecko.strict_min_version,
  firefox_android: gecko_android.strict_min_version,
};

/** What the oldest browsers lack and Rolecall uses all the same, with how it does without. */
const KNOWN: Readonly<Record<string, string>> = {
  "chrome.dom": "Firefox has a property of elements for it, which is read where this is absent.",
  "chrome.dom.openOrClosedShadowRoot": "See chrome.dom.",
  "chrome.omnibox":
    "Firefox for Android has no keywords in its address bar: nothing listens there, and nothing is lost.",
  "chrome.omnibox.OnInputEnteredDisposition": "See chrome.omnibox.",
  "chrome.omnibox.setDefaultSuggestion": "See chrome.omnibox.",
  "chrome.omnibox.onInputChanged": "See chrome.omnibox.",
  "chrome.omnibox.onInputEntered": "See chrome.omnibox.",
  "chrome.storage.managed":
    "Firefox for Android has no policies: nothing is read, and nothing waited for, where it is absent.",
  "chrome.tabGroups":
    "Firefox for Android has no groups of tabs: the setting is not shown there, and without it nothing is grouped.",
  "chrome.tabGroups.query": "See chrome.tabGroups.",
  "chrome.tabGroups.update": "See chrome.tabGroups.",
  "chrome.tabGroups.TabGroup.id": "See chrome.tabGroups.",
  "chrome.tabs.group": "See chrome.tabGroups.",
  "chrome.windows":
    "Firefox for Android has one window, which needs no bringing to the front: it is asked for first.",
  "chrome.windows.update": "See chrome.windows.",
  "Scheduler.postTask": "Where there is no scheduler, an idle callback does what nobody waits for.",
};

/** Parts of the extensions' API of which MDN has no entry of their own; each is as old as what it belongs to. */
const UNLISTED: readonly string[] = [
  "chrome",
  "chrome.runtime.ManifestBase.version",
  "chrome.scripting.InjectionResult.frameId",
  "chrome.scripting.InjectionResult.result",
  "Scripting.InjectionResult.result",
];

const nameOf = ({ path }: ApiUse) => path.join(".");
const problemsOf = (uses: readonly ApiUse[]) =>
  uses.flatMap((use) => {
    const compat = compatOf(use);
    if (compat === undefined || nameOf(use) in KNOWN) return [];
    return lackingIn(compat, MINIMUMS).map((lack) => `${nameOf(use)}, ${lack}`);
  });

describe("the oldest browsers that the manifest allows", () => {
  let uses: readonly ApiUse[];
  beforeAll(() => {
    uses = findApiUses();
  });

  test("have every member of an API that src uses, or are told to do without", () => {
    const known = uses.filter((use) => compatOf(use) !== undefined);
    for (const [kind, atLeast] of [
      ["extension", 40],
      ["web", 150],
      ["language", 100],
    ] as const) {
      expect(known.filter((use) => use.kind === kind).length).toBeGreaterThan(atLeast);
    }
    expect(problemsOf(uses)).toEqual([]);
  });

  test("are known to MDN by each member of the extensions' API", () => {
    const unlisted = uses.filter((use) => use.kind === "extension" && compatOf(use) === undefined);
    expect(unlisted.map(nameOf).toSorted()).toEqual(UNLISTED.toSorted());
  });

  test("are still old enough to need each of the exceptions", () => {
    const needed = uses.filter((use) => {
      const compat = compatOf(use);
      return compat !== undefined && lackingIn(compat, MINIMUMS).length > 0;
    });
    expect(needed.map(nameOf)).toEqual(expect.arrayContaining(Object.keys(KNOWN)));
  });
});

describe("an API that is too new", () => {
  let problems: readonly string[];
  beforeAll(async () => {
    const folder = await useDirectory(undefined, "rolecall-too-new-");
    const file = join(folder.path, "too-new.ts");
    await writeFile(
      file,
      `const { sidePanel } = chrome;
      export const layout = sidePanel.getLayout();
      type Slice = { getLayout(): Promise<unknown> };
      const take = (slice: Slice) => slice.getLayout();
      take(chrome.sidePanel);
      export const url = URL.parse("https://example.com");
      export const isOn = chrome.tabs.query({});`,
    );
    problems = problemsOf(apiUsesIn([file]));
    await folder.remove();
  });

  test("is found, however the code comes by it", () => {
    expect(problems).toEqual(
      expect.arrayContaining([
        `chrome.sidePanel.getLayout, chrome ${MINIMUMS.chrome}: 140`,
        `chrome.sidePanel.getLayout, firefox ${MINIMUMS.firefox}: false`,
      ]),
    );
    expect(problems.join()).not.toMatch(/tabs|URL/);
  });

  test("is told from one that just came in time", () => {
    const parse = compatOf({ kind: "web", path: ["URL", "parse"], at: "" });
    expect(lackingIn(parse!, { chrome: "125", firefox: "126" })).toEqual(["chrome 125: 126"]);
  });
});
