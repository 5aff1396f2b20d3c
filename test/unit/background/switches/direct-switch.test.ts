import { expect, test } from "vitest";
import { createDirectSwitch, type Disposition } from "../../../../src/background/switches/direct-switch.ts";
import type { SwitchBrowser, SwitchTab } from "../../../../src/console/switch-role.ts";
import { buildProfile, buildSession } from "../../../support/builders.ts";

const PROFILE = buildProfile();
const CONSOLE: SwitchTab = { id: 7, session: buildSession(), blank: false, isPrivate: false };

function open(tab: SwitchTab | undefined, container?: string) {
  const calls: string[] = [];
  const hows: unknown[] = [];
  const note = (name: string) => () => {
    calls.push(name);
    return Promise.resolve(undefined as never);
  };
  const switchTo = createDirectSwitch({
    readTab: () => Promise.resolve(tab),
    loadContainer: () => Promise.resolve(container),
    browserFor(_, { disposition, ...how }): SwitchBrowser {
      hows.push(how);
      return {
        postFromPage: () => {
          calls.push("post");
          return Promise.resolve("posted");
        },
        callFromPage: note("call"),
        expectAnswer: note("expect"),
        openForm: note(`form in ${disposition}`),
        openAddress: note("address"),
        showSession: note("session"),
      };
    },
  });
  return { calls, hows, switchTo };
}

test("a switch from the address bar goes by the page in this tab", async () => {
  const { calls, hows, switchTo } = open(CONSOLE);
  expect(await switchTo(PROFILE, "currentTab")).toEqual({ isPrivate: false });
  expect(calls).toEqual(["expect", "post"]);
  expect(hows).toEqual([{ base: { account: "111122223333", name: "ada" }, isPrivate: false }]);
});

test.each<[string, SwitchTab | undefined, Disposition]>([
  ["the tab is no console", { id: 7, session: undefined, blank: false, isPrivate: false }, "currentTab"],
  ["there is no tab", undefined, "currentTab"],
  [
    "something stands in the way, which the form tells of",
    { ...CONSOLE, session: buildSession({ isRoot: true }) },
    "currentTab",
  ],
  ["a new tab is wanted", CONSOLE, "newForegroundTab"],
  ["a new tab behind is wanted", CONSOLE, "newBackgroundTab"],
])("it opens AWS's form where %s", async (_, tab, disposition) => {
  const { calls, switchTo } = open(tab);
  await switchTo(PROFILE, disposition);
  expect(calls).toEqual([`form in ${disposition}`]);
});

test.each(["currentTab", "newForegroundTab"] as const)(
  "from a private window it says so, for %s",
  async (where) => {
    const { hows, switchTo } = open({ ...CONSOLE, isPrivate: true });
    expect(await switchTo(PROFILE, where)).toEqual({ isPrivate: true });
    expect(hows).toMatchObject([{ isPrivate: true }]);
  },
);

const CONTAINER = "firefox-container-1";

test.each(["currentTab", "newBackgroundTab"] as const)(
  "a role with a container opens there by AWS's form, for %s, as whoever is signed in there",
  async (where) => {
    const { calls, hows, switchTo } = open({ ...CONSOLE, container: "firefox-container-2" }, CONTAINER);
    expect(await switchTo(PROFILE, where)).toEqual({ isPrivate: false });
    expect(calls).toEqual([`form in ${where}`]);
    expect(hows).toEqual([{ base: undefined, isPrivate: false, container: CONTAINER }]);
  },
);

test.each([
  ["in a tab that is there already", { ...CONSOLE, container: CONTAINER }],
  ["in a private window, which has no containers", { ...CONSOLE, isPrivate: true }],
])("it goes by the page %s", async (_, tab) => {
  const { calls, hows, switchTo } = open(tab, CONTAINER);
  await switchTo(PROFILE, "currentTab");
  expect(calls).toEqual(["expect", "post"]);
  expect(hows).toEqual([expect.not.objectContaining({ container: CONTAINER })]);
});
