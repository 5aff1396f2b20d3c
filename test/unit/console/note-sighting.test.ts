import { describe, expect, test } from "vitest";
import { isSwitchTo, noteSighting, readNotes, Shown, shownBy } from "../../../src/console/note-sighting.ts";
import { wasLeft, type SessionNotes } from "../../../src/console/session-note.ts";
import type { Sighting } from "../../../src/console/sighting.ts";
import { createSwitchRequest } from "../../../src/console/switch-request.ts";
import { buildProfile } from "../../support/builders.ts";

const NOON = Date.UTC(2026, 0, 15, 12);
const after = (minutes: number) => NOON + minutes * 60_000;
const ROLE = { accountId: "444455556666", roleName: "ReadOnly", userName: "ada" };
const USER = { accountId: "111122223333", userName: "ada" };
const PERMISSION_SET = { accountId: "111122223333", roleName: "AWSReservedSSO_Power_0123456789abcdef" };
const KEY = "444455556666/ReadOnly";

type Step = {
  readonly who: Pick<Sighting, "accountId" | "roleName" | "userName" | "slot" | "toldEnd">;
  readonly at: number;
  readonly tab?: number;
  readonly switchedAt?: number;
};

/** What is noted once these pages were seen, one after the other. */
function see(...steps: readonly Step[]): SessionNotes {
  const shown = new Map<number, ReturnType<typeof shownBy>>();
  return steps.reduce<SessionNotes>((notes, { who, at, tab = 1, switchedAt }) => {
    const sighting = { ...who, loadedAt: at };
    const next = noteSighting(notes, sighting, { before: shown.get(tab), switchedAt, now: at });
    shown.set(tab, shownBy(sighting, next));
    return next;
  }, {});
}

describe("a session is noted", () => {
  test("from when it was first seen, where somebody else entered it, and stays so", () => {
    const notes = see({ who: ROLE, at: NOON }, { who: ROLE, at: after(5), tab: 2 });
    expect(notes[KEY]).toEqual({ enteredAt: NOON, isEntryKnown: false, seenAt: after(5) });
  });

  test("from when Rolecall switched to it", () => {
    const notes = see({ who: ROLE, at: after(1), switchedAt: NOON });
    expect(notes[KEY]).toEqual({ enteredAt: NOON, isEntryKnown: true, seenAt: after(1) });
  });

  test("anew when Rolecall switches to it again", () => {
    const notes = see(
      { who: ROLE, at: NOON, switchedAt: NOON },
      { who: ROLE, at: after(50), switchedAt: after(50) },
    );
    expect(notes[KEY]).toMatchObject({ enteredAt: after(50), isEntryKnown: true });
  });

  test("not by a switch from before it was left", () => {
    const notes = see(
      { who: ROLE, at: NOON, switchedAt: NOON },
      { who: USER, at: after(10) },
      { who: ROLE, at: after(20), switchedAt: after(5) },
    );
    expect(notes[KEY]).toMatchObject({ enteredAt: after(20), isEntryKnown: false });
  });

  test.each([
    ["a user's session", USER, false],
    ["Identity Center's", PERMISSION_SET, true],
  ])("as chained or not, where the tab showed %s before", (_, base, isChained) => {
    expect(see({ who: base, at: NOON }, { who: ROLE, at: after(1) })[KEY]).toMatchObject({ isChained });
  });

  test("with the end that AWS told, also once a page tells none", () => {
    const told = { ...ROLE, toldEnd: after(90) };
    expect(see({ who: told, at: NOON }, { who: ROLE, at: after(1) })[KEY]?.toldEnd).toBe(after(90));
    const later = { ...ROLE, toldEnd: after(95) };
    expect(see({ who: told, at: NOON }, { who: later, at: after(1) })[KEY]?.toldEnd).toBe(after(95));
  });

  test("alone, where nothing was noted of what the tab showed before", () => {
    const sighting = { ...ROLE, loadedAt: NOON };
    const before = { key: "111122223333@ada", chains: false };
    const notes = noteSighting({}, sighting, { before, switchedAt: undefined, now: NOON });
    expect(Object.keys(notes)).toEqual([KEY]);
  });

  test("for a day", () => {
    const notes = see({ who: ROLE, at: NOON }, { who: USER, at: after(24 * 60), tab: 2 });
    expect(notes).not.toHaveProperty([KEY]);
  });
});

describe("a session was left", () => {
  test("for the pages of all tabs that were served before, once a tab of it shows another", () => {
    const notes = see(
      { who: ROLE, at: NOON },
      { who: ROLE, at: after(1), tab: 2 },
      { who: USER, at: after(2) },
    );
    expect(wasLeft(notes[KEY], after(1))).toBe(true);
    expect(wasLeft(notes[KEY], after(3))).toBe(false);
  });

  test("not because another tab, of a container of its own perhaps, has always shown another", () => {
    const notes = see({ who: ROLE, at: NOON }, { who: USER, at: after(2), tab: 2 });
    expect(wasLeft(notes[KEY], NOON)).toBe(false);
  });

  test("not where each tab has a session of its own", () => {
    const slots = [
      { who: { ...ROLE, slot: "abcd1234" }, at: NOON },
      { who: { ...USER, slot: "efgh5678" }, at: after(1) },
    ];
    expect(Object.values(see(...slots)).some((note) => wasLeft(note, NOON))).toBe(false);
  });

  test("and a page from before does not bring it back", () => {
    const notes = see({ who: ROLE, at: NOON }, { who: USER, at: after(2) });
    const again = noteSighting(
      notes,
      { ...ROLE, loadedAt: NOON },
      { before: undefined, switchedAt: undefined, now: after(3) },
    );
    expect(again).toEqual(notes);
  });
});

test("a switch is to the role that is seen by account or alias and by the name without its path", () => {
  const to = (accountId: string, roleName: string) =>
    createSwitchRequest(buildProfile({ accountId, roleName }), undefined);
  const sighting = { ...ROLE, alias: "client", loadedAt: NOON };
  expect(isSwitchTo(to("444455556666", "ReadOnly"), sighting)).toBe(true);
  expect(isSwitchTo(to("client", "team/ReadOnly"), sighting)).toBe(true);
  expect(isSwitchTo(to("444455556666", "Readonly"), sighting)).toBe(false);
  expect(isSwitchTo(to("111122223333", "ReadOnly"), sighting)).toBe(false);
});

describe("notes are read", () => {
  const note = { enteredAt: 1, isEntryKnown: true, seenAt: 2 };

  test("as they were kept", () => {
    const notes = { [KEY]: { ...note, toldEnd: 3, isChained: false, leftAt: 4 }, other: note };
    expect(readNotes(notes)).toEqual(notes);
  });

  test.each([
    undefined,
    "notes",
    ...["enteredAt", "isEntryKnown", "seenAt", "toldEnd", "isChained", "leftAt"].map((field) => ({
      [KEY]: { ...note, [field]: "x" },
    })),
  ])("as none where they cannot be: %j", (stored) => {
    expect(readNotes(stored)).toEqual({});
  });
});

describe("what a tab shows is kept", () => {
  const shown = (who: object, notes: SessionNotes = {}) =>
    shownBy({ accountId: ROLE.accountId, loadedAt: NOON, ...who }, notes);
  const note = { enteredAt: NOON, isEntryKnown: true, seenAt: NOON };

  test("with whether a role that is taken from it is chained", () => {
    expect(shown(USER)).toStrictEqual({ key: "111122223333@ada", chains: false });
    expect(shown(PERMISSION_SET)).toStrictEqual({ key: "111122223333/Power", chains: true });
    expect(shown(ROLE, { [KEY]: { ...note, isChained: true } })).toStrictEqual({ key: KEY, chains: true });
  });

  test.each([undefined, {}, { key: 7 }, { key: KEY, chains: "no" }])("and not read from %j", (stored) => {
    expect(Shown.safeParse(stored).success).toBe(false);
  });

  test("without that where nobody knows", () => {
    expect(shown(ROLE)).toStrictEqual({ key: KEY });
    expect(shown(ROLE, { [KEY]: note })).toStrictEqual({ key: KEY });
  });
});
