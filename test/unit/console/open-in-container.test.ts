import { expect, test } from "vitest";
import { openInContainer } from "../../../src/console/open-in-container.ts";
import { createPendingSwitches } from "../../../src/console/pending-switches.ts";
import { createSwitchRequest, switchFormUrl } from "../../../src/console/switch-request.ts";
import { buildProfile } from "../../support/builders.ts";
import { createMutex } from "../../support/mutex.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const CONTAINER = "firefox-container-3";
const request = createSwitchRequest(buildProfile(), undefined);
const url = switchFormUrl(request);

function open(create: () => Promise<{ id?: number }>, session = createStorageArea()) {
  const created: unknown[] = [];
  const pending = createPendingSwitches({ session, exclusive: createMutex(), now: () => 0 });
  const tabs = {
    query: () => Promise.resolve([{ id: 9, windowId: 3, index: 4 }]),
    create: (properties: object) => {
      created.push(properties);
      return create();
    },
  };
  const result = openInContainer(request, CONTAINER, { tabs: tabs as never, pending, places: 2 });
  return { created, pending, result };
}

test("AWS's form opens in a container behind the tab in front, and is completed there", async () => {
  const { created, pending, result } = open(() => Promise.resolve({ id: 42 }));
  expect(await result).toEqual({ kind: "opened", tabId: 42 });
  expect(created).toEqual([
    { url, active: false, cookieStoreId: CONTAINER, windowId: 3, index: 6, openerTabId: 9 },
  ]);
  expect(await pending.task(42, url)).toEqual({ kind: "complete", request });
});

test.each([
  ["was deleted", `No cookie store exists with ID ${CONTAINER}`, { kind: "gone" }],
  [
    "may not be opened",
    `No permission for cookieStoreId: ${CONTAINER}`,
    { kind: "closed", detail: `No permission for cookieStoreId: ${CONTAINER}` },
  ],
  [
    "is turned off with all others",
    "Contextual identities are currently disabled",
    { kind: "closed", detail: "Contextual identities are currently disabled" },
  ],
])("a container that %s is told, and leaves nothing under way", async (_, message, told) => {
  const session = createStorageArea();
  const { result } = open(() => Promise.reject(new Error(message)), session);
  expect(await result).toEqual(told);
  expect(session.contents()).toEqual({});
});

test("what is no fault of the container's is not said to be", async () => {
  await expect(open(() => Promise.resolve({})).result).rejects.toThrow("There is no tab to switch in.");
  const session = createStorageArea();
  session.failNextSet(new Error("full"));
  await expect(open(() => Promise.resolve({ id: 42 }), session).result).rejects.toThrow("full");
});
