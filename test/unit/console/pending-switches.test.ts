import { describe, expect, test } from "vitest";
import { formTask } from "../../../src/console/pending-switch.ts";
import { createPendingSwitches } from "../../../src/console/pending-switches.ts";
import { createSwitchRequest, switchFormUrl } from "../../../src/console/switch-request.ts";
import { forgetTab, shownKey } from "../../../src/console/tab-items.ts";
import { buildProfile } from "../../support/builders.ts";
import { createMutex } from "../../support/mutex.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const request = createSwitchRequest(buildProfile(), undefined);
const FORM = switchFormUrl(request);
const MINUTE = 60_000;
const NOW = 1_700_000_000_000;

describe("the form in a tab", () => {
  const chosen = { request, state: "chosen", since: NOW } as const;
  const submitted = { ...chosen, state: "submitted" } as const;

  test.each([
    ["is completed as long as it takes to sign in", chosen, FORM, 15 * MINUTE, "complete"],
    ["is left alone after that", chosen, FORM, 15 * MINUTE + 1, undefined],
    ["is left alone when it is for another role", chosen, FORM.replace("ReadOnly", "Admin"), 0, undefined],
    ["is left alone when it is for another account", chosen, FORM.replace("123456789012", "1"), 0, undefined],
    ["is explained when it comes back", submitted, FORM, MINUTE, "explain"],
    ["is a person's own affair a minute later", submitted, FORM, MINUTE + 1, undefined],
    ["is left alone when nobody chose anything", undefined, FORM, 0, undefined],
  ])("%s", (_, pending, address, age, kind) => {
    expect(formTask(pending, address, NOW + age)?.kind).toBe(kind);
  });
});

describe("switches under way", () => {
  const session = createStorageArea();
  const create = () => createPendingSwitches({ session, exclusive: createMutex(), now: () => 0 });
  const inTab = (tabId: number) => () => Promise.resolve(tabId);

  test("are submitted once, by whichever of two pages asks first", async () => {
    const pending = create();
    await pending.choose(request, inTab(1));
    const claims = await Promise.all([pending.claim(1), pending.claim(1)]);
    expect(claims.toSorted()).toEqual([false, true]);
    expect(await pending.claim(2)).toBe(false);
  });

  test("explain a refusal once", async () => {
    const pending = create();
    await pending.choose(request, inTab(1));
    await pending.claim(1);
    expect(await pending.task(1, FORM)).toEqual({ kind: "explain", request });
    expect(await pending.task(1, FORM)).toBeUndefined();
  });

  test("outlive the worker, and go with their tab", async () => {
    await create().choose(request, inTab(1));
    await create().choose(request, inTab(2));
    expect(await create().task(1, FORM)).toEqual({ kind: "complete", request });
    expect(await create().claim(1)).toBe(true);
    await session.set({ [shownKey(1)]: {}, [shownKey(2)]: {} });
    await forgetTab(session, 1);
    expect(Object.keys(session.contents())).toEqual(["switch-2", "shown-2"]);
    await forgetTab(session, 2);
    expect(session.contents()).toEqual({});
  });

  test("keep a form waiting that loads before its tab is noted", async () => {
    const pending = create();
    let open: (tabId: number) => void = () => undefined;
    const choosing = pending.choose(request, () => new Promise((resolve) => (open = resolve)));
    const task = pending.task(1, FORM);
    await Promise.resolve();
    open(1);
    await choosing;
    expect(await task).toEqual({ kind: "complete", request });
    await forgetTab(session, 1);
  });

  test("are forgotten when they cannot be read", async () => {
    await session.set({
      "switch-1": { request: { ...request, roleName: "no role!" }, state: "chosen", since: 0 },
    });
    expect(await create().task(1, FORM)).toBeUndefined();
    expect(await create().claim(1)).toBe(false);
  });
});
