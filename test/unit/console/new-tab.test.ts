import { expect, test } from "vitest";
import { openNewTab, type NewTabTabs } from "../../../src/console/new-tab.ts";

const url = "https://signin.aws.amazon.com/switchrole";

async function open(front: object | undefined, ...places: number[]) {
  const done: unknown[] = [];
  const tabs = {
    query: (wanted: object) => {
      done.push(wanted);
      return Promise.resolve(front === undefined ? [] : [front]);
    },
    create: (properties: object) => Promise.resolve(void done.push(properties)),
  };
  await openNewTab(tabs as unknown as NewTabTabs, { url, active: false }, ...places);
  return done;
}
const ASKED = { active: true, lastFocusedWindow: true };

test("a new tab belongs to the one that a person is on, and is beside it", async () => {
  const place = { windowId: 3, index: 5, openerTabId: 9 };
  expect(await open({ id: 9, windowId: 3, index: 4 })).toEqual([ASKED, { url, active: false, ...place }]);
});

test.each([
  ["no tab is in front", undefined],
  ["the one in front has no number", { windowId: 3, index: 4 }],
])("a new tab opens where %s", async (_, front) => {
  expect(await open(front)).toEqual([ASKED, { url, active: false }]);
});

test("a new tab opens as many places behind the one in front as it is told to", async () => {
  const [, created] = await open({ id: 9, windowId: 3, index: 4 }, 3);
  expect(created).toMatchObject({ index: 7, openerTabId: 9 });
});
