import { expect, test } from "vitest";
import { createSessionKeeper } from "../../../src/background/marks/session-keeper.ts";
import { SESSIONS_KEY } from "../../../src/console/session-note.ts";
import { createMutex } from "../../support/mutex.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const NOON = Date.UTC(2025, 0, 1, 12);
const MINUTE = 60_000;
const KEY = "444455556666/ReadOnly";
const NORMAL = { id: 1, windowId: 10, incognito: false };
const HIDDEN = { id: 2, windowId: 20, incognito: true };

function createScene() {
  const [local, session] = [createStorageArea(), createStorageArea()];
  const scene = { local, session, tabs: [NORMAL, HIDDEN], now: NOON };
  const note = createSessionKeeper({
    local,
    session,
    loadTabs: () => Promise.resolve(scene.tabs),
    lock: createMutex(),
    now: () => scene.now,
  });
  const see = (tabId: number | undefined) =>
    note({ accountId: "444455556666", roleName: "ReadOnly", loadedAt: scene.now }, tabId);
  return { scene, note, see };
}

test("a session is remembered on this machine from when it was first seen", async () => {
  const { scene, see } = createScene();
  await see(NORMAL.id);
  scene.now += 5 * MINUTE;
  expect(await see(NORMAL.id)).toMatchObject({ enteredAt: NOON, seenAt: NOON + 5 * MINUTE });
  expect(scene.local.contents()[SESSIONS_KEY]).toHaveProperty([KEY]);
});

test("a private window's session is none of the others', and is remembered in memory alone", async () => {
  const { scene, see } = createScene();
  await see(NORMAL.id);
  const before = JSON.stringify(scene.local.contents());
  scene.now += 5 * MINUTE;
  expect(await see(HIDDEN.id)).toMatchObject({ enteredAt: NOON + 5 * MINUTE });
  scene.now += 5 * MINUTE;
  expect(await see(HIDDEN.id)).toMatchObject({ enteredAt: NOON + 5 * MINUTE });
  expect(JSON.stringify(scene.local.contents())).toBe(before);
});

test("what is known of private sessions ends with the last private window, as they do", async () => {
  const { scene, see } = createScene();
  await see(HIDDEN.id);
  scene.now += MINUTE;
  scene.tabs = [NORMAL, HIDDEN, { ...HIDDEN, id: 3, windowId: 30 }];
  expect(await see(3)).toMatchObject({ enteredAt: NOON });
  scene.tabs = [NORMAL, { ...HIDDEN, id: 3, windowId: 30 }];
  expect(await see(3)).toMatchObject({ enteredAt: NOON });
  scene.tabs = [NORMAL, { ...HIDDEN, id: 4, windowId: 40 }];
  scene.now += MINUTE;
  expect(await see(4)).toMatchObject({ enteredAt: scene.now });
});

test("a tab that is gone, which may have been private, leaves nothing behind", async () => {
  const { scene, see } = createScene();
  expect(await see(99)).toBeUndefined();
  expect(await see(undefined)).toBeUndefined();
  expect([scene.local.contents(), scene.session.contents()]).toEqual([{}, {}]);
});

test("the popup, which is no tab, names the one that it is open on", async () => {
  const { note } = createScene();
  const sighting = { accountId: "444455556666", roleName: "ReadOnly", loadedAt: NOON };
  expect(await note({ ...sighting, tabId: NORMAL.id }, undefined)).toMatchObject({ enteredAt: NOON });
  expect(await note({ ...sighting, loadedAt: "noon" }, NORMAL.id)).toBeUndefined();
});
