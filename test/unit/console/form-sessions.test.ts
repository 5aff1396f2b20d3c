import { describe, expect, test } from "vitest";
import { findMeantSession } from "../../../src/console/form-sessions.ts";

const offer = (value: string, label: string) => ({ value, label, isChosen: false });
const ADA = offer("111122223333-aaaaaaaa", "ada @ 1111-2222-3333");
const BOB = offer("111122223333-bbbbbbbb", "bob @ 1111-2222-3333");
const JUMP = offer("444455556666-cccccccc", "Jump/ada @ 4444-5555-6666");
/** Without the account in front, which was seen as well. */
const ALIAS = offer("dddddddd", "eve @ my-company");
const ALL = [ADA, BOB, JUMP, ALIAS];
const ofBase = (accountId: string, roleName?: string) => ({
  base: { accountId, ...(roleName !== undefined && { roleName }) },
});

describe("of the sessions that AWS's form offers", () => {
  test.each([
    ["the tab's own", { session: BOB.value }, BOB],
    ["the tab's own, by its differentiator alone", { session: "cccccccc" }, JUMP],
    ["the tab's own, which the form gives without its account", { session: "555566667777-dddddddd" }, ALIAS],
    [
      "the tab's own before that of the base account",
      { session: JUMP.value, ...ofBase("111122223333") },
      JUMP,
    ],
    ["that of the base account", ofBase("444455556666"), JUMP],
    ["that of the base account's alias", ofBase("my-company"), ALIAS],
    ["the user of the base account", ofBase("111122223333", "bob"), BOB],
    ["the role of the base account, by its name without a path", ofBase("444455556666", "team/Jump"), JUMP],
    ["the only one of the base account, whatever its label says", ofBase("444455556666", "Other"), JUMP],
    ["none where two may be meant", ofBase("111122223333", "carol"), undefined],
    ["none where only a part of a name is the same", ofBase("111122223333", "bo"), undefined],
    ["none where the session has ended", { session: "111122223333-eeeeeeee" }, undefined],
    ["none where the base account has no session", ofBase("999999999999"), undefined],
    ["none where nothing tells", {}, undefined],
  ])("%s is meant", (_, request, meant) => {
    expect(findMeantSession(ALL, request)).toBe(meant);
  });

  test("one that is without its account is known by the one in its label", () => {
    const eve = offer("eeeeeeee", "eve @ 5555-6666-7777");
    expect(findMeantSession([ADA, eve], ofBase("555566667777"))).toBe(eve);
  });

  test("AWS's own choice stays where it fits, and the first one is taken where it does not", () => {
    const chosen = { ...BOB, isChosen: true };
    expect(findMeantSession([ADA, chosen], ofBase("111122223333"))).toBe(chosen);
    expect(findMeantSession([ADA, BOB, { ...JUMP, isChosen: true }], ofBase("111122223333"))).toBe(ADA);
  });

  test.each([{}, { session: BOB.value }, ofBase("999999999999")])(
    "the only one is meant, with %j asked for",
    (request) => {
      expect(findMeantSession([ADA], request)).toBe(ADA);
    },
  );
});
