import { describe, expect, test } from "vitest";
import { openForm } from "../../../src/console/open-form.ts";
import { createPendingSwitches } from "../../../src/console/pending-switches.ts";
import { createSwitchRequest, switchFormUrl } from "../../../src/console/switch-request.ts";
import { buildProfile } from "../../support/builders.ts";
import { createMutex } from "../../support/mutex.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const NEW_TAB = 42;
const CLOSED_TAB = 13;
const request = createSwitchRequest(buildProfile(), undefined);
const url = switchFormUrl(request);

function createParts(newTab: { id?: number } = { id: NEW_TAB }) {
  const done: unknown[] = [];
  const session = createStorageArea();
  const pending = createPendingSwitches({ session, exclusive: createMutex(), now: () => 0 });
  const tabs = {
    query: () => Promise.resolve([]),
    create: (properties: object) => {
      done.push(["create", properties]);
      return Promise.resolve(newTab);
    },
    update: (tabId: number, properties: object) => {
      done.push(["update", tabId, properties, Object.keys(session.contents())]);
      return tabId === CLOSED_TAB ? Promise.reject(new Error("No tab.")) : Promise.resolve();
    },
  };
  return { done, pending, parts: { pending, tabs: tabs as never } };
}

describe("AWS's form", () => {
  test("opens in the tab that is given, to be completed there alone", async () => {
    const { done, pending, parts } = createParts();
    await openForm(request, 7, parts);
    expect(done).toEqual([["update", 7, { url }, []]]);
    expect(await pending.task(7, url)).toEqual({ kind: "complete", request });
    expect(await pending.task(8, url)).toBeUndefined();
  });

  test.each([
    ["none is given", undefined],
    ["the given one was closed meanwhile", CLOSED_TAB],
  ])("opens in a new tab when %s, which comes to the front once the switch is noted", async (_, tabId) => {
    const { done, pending, parts } = createParts();
    await openForm(request, tabId, parts);
    expect(done.slice(-2)).toEqual([
      ["create", { url, active: false }],
      ["update", NEW_TAB, { active: true }, [`switch-${NEW_TAB}`]],
    ]);
    expect(await pending.task(NEW_TAB, url)).toEqual({ kind: "complete", request });
  });

  test("is not waited for where the browser names no tab", async () => {
    const { parts } = createParts({});
    await expect(openForm(request, undefined, parts)).rejects.toThrow("There is no tab to switch in.");
  });
});
