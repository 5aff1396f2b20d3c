import { describe, expect, test } from "vitest";
import type { ConsoleSession } from "../../../src/console/session.ts";
import { Sighting, sightingOf } from "../../../src/console/sighting.ts";
import { buildSession } from "../../support/builders.ts";

const NOW = 1_700_000_000_000;
const ROLE = { account: "444455556666", name: "ReadOnly" };
const LABEL = "111122223333-abcd1234";
const see = (session: Partial<ConsoleSession>, now = NOW) =>
  sightingOf(buildSession({ loadedAt: NOW - 5, ...session }), { tabId: 7, now });

describe("a session is seen", () => {
  test("that is in a role, with what it was taken from", () => {
    expect(see({ role: ROLE, accountAlias: "client", isLoginRole: true, differentiator: LABEL })).toEqual({
      accountId: "444455556666",
      alias: "client",
      roleName: "ReadOnly",
      slot: undefined,
      loadedAt: NOW - 5,
      isChained: true,
      tabId: 7,
    });
  });

  test("that is one of several, be it in a role or not, by its slot", () => {
    const several = { multiSession: true, differentiator: LABEL, isLoginRole: true };
    expect(see(several)).toMatchObject({ accountId: "111122223333", roleName: "ada", slot: LABEL });
    // Its login is the role's own session and tells nothing of the one before.
    expect(see({ ...several, role: ROLE })).toMatchObject({ slot: LABEL, isChained: undefined });
  });

  test("no later than now, whatever its page says", () => {
    expect(see({ role: ROLE, loadedAt: NOW + 5 })?.loadedAt).toBe(NOW);
    expect(see({ role: ROLE, loadedAt: undefined })?.loadedAt).toBe(NOW);
  });

  test.each<readonly [string, Partial<ConsoleSession>]>([
    ["is the only one and in no role, so that its end is another's affair", {}],
    ["tells no account", { role: { account: undefined, name: "ReadOnly" } }],
    ["tells an alias in place of its account", { role: { account: "client", name: "ReadOnly" } }],
  ])("not where it %s", (_, session) => {
    expect(see(session)).toBeUndefined();
  });
});

describe("what a page tells of a sighting", () => {
  const SIGHTING = { accountId: "444455556666", loadedAt: NOW };
  const FULL = {
    ...SIGHTING,
    alias: "client",
    roleName: "ReadOnly",
    userName: "ada",
    slot: LABEL,
    toldEnd: NOW + 5,
    isChained: false,
    tabId: 7,
  };

  test("is taken as it is, be it little or much", () => {
    expect(Sighting.parse(SIGHTING)).toEqual(SIGHTING);
    expect(Sighting.parse(FULL)).toEqual(FULL);
  });

  test.each(Object.keys(FULL))("is refused where its %s is of another kind", (field) => {
    expect(Sighting.safeParse({ ...FULL, [field]: ["x"] }).success).toBe(false);
  });

  test.each(Object.keys(SIGHTING))("is refused without its %s", (field) => {
    expect(Sighting.safeParse({ ...FULL, [field]: undefined }).success).toBe(false);
  });
});
