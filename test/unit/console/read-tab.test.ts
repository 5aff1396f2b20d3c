import { describe, expect, test } from "vitest";
import { readTab } from "../../../src/console/read-tab.ts";

/** What Chromium 156 says where no script may run. */
const REFUSALS = {
  own: "Cannot access a chrome:// URL",
  hidden:
    "Cannot access contents of the page. Extension manifest must request permission to access the respective host.",
  policy: "This page cannot be scripted due to an ExtensionsSettings policy.",
  gallery: "The extensions gallery cannot be scripted.",
  other: "Cannot access a chrome-extension:// URL of different extension",
};

const refusing = (reason: string) => ({ executeScript: () => Promise.reject(new Error(reason)) });

describe("a tab that shows no console", () => {
  test.each([
    ["", true],
    ["about:blank", true],
    ["about:newtab", true],
    ["about:home", true],
    ["chrome://newtab/", true],
    ["edge://newtab/", true],
    ["about:support", false],
    ["https://example.com/", false],
    ["https://console.aws.amazon.com.example/", false],
  ])("and the address %j is free for AWS's form: %j", async (url, blank) => {
    expect(await readTab(refusing(REFUSALS.hidden), { id: 7, url, incognito: false })).toEqual({
      id: 7,
      session: undefined,
      blank,
      isPrivate: false,
    });
  });

  test.each([
    ["of Chromium's own", REFUSALS.own, true],
    ["that nothing is known of", REFUSALS.hidden, false],
    ["where a policy lets no extension in", REFUSALS.policy, false],
    ["of the store", REFUSALS.gallery, false],
    ["of another extension", REFUSALS.other, false],
  ])(
    "and hides its address, with a page %s, is free for AWS's form as it should be",
    async (_, reason, blank) => {
      expect(await readTab(refusing(reason), { id: 7, incognito: false })).toEqual({
        id: 7,
        session: undefined,
        blank,
        isPrivate: false,
      });
    },
  );

  test("and lets a script in, but hides its address, is not free", async () => {
    const letting = { executeScript: () => Promise.resolve([]) };
    expect(await readTab(letting, { id: 7, incognito: false })).toMatchObject({ blank: false });
  });

  test("and has no number is none", async () => {
    expect(await readTab(refusing(REFUSALS.hidden), { incognito: false })).toBeUndefined();
  });
});

test("a console page that lets no script in tells nothing, and stays where it is", async () => {
  const url = "https://us-east-1.console.aws.amazon.com/s3/home";
  expect(await readTab(refusing(REFUSALS.policy), { id: 7, url, incognito: false })).toEqual({
    id: 7,
    session: undefined,
    blank: false,
    isPrivate: false,
  });
});
