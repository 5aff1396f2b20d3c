import { expect, test } from "vitest";
import { sessionKey, wasLeft } from "../../../src/console/session-note.ts";

const accountId = "111122223333";

test.each([
  ["a role", { roleName: "ReadOnly", userName: "ada" }, "111122223333/ReadOnly"],
  ["a permission set", { roleName: "AWSReservedSSO_Power_0123456789abcdef" }, "111122223333/Power"],
  ["a user", { userName: "ada" }, "111122223333@ada"],
  ["somebody without a name", {}, "111122223333@"],
  ["one of several, by its slot alone", { roleName: "ReadOnly", slot: "abcd1234" }, "111122223333-abcd1234"],
  ["one whose slot has an account in front", { slot: "999999999999-abcd1234" }, "111122223333-abcd1234"],
])("a session is known for that of %s", (_, named, key) => {
  expect(sessionKey({ accountId, ...named })).toBe(key);
});

test("a page shows a session that was left where it was loaded before that, and no other", () => {
  const note = { enteredAt: 0, isEntryKnown: true, seenAt: 5 };
  expect([9, 10].map((loadedAt) => wasLeft({ ...note, leftAt: 10 }, loadedAt))).toEqual([true, false]);
  expect(wasLeft(note, 0)).toBe(false);
  expect(wasLeft(undefined, 0)).toBe(false);
});
