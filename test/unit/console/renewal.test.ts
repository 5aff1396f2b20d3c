import { expect, test } from "vitest";
import messages from "../../../public/_locales/en/messages.json" with { type: "json" };
import { RENEW_LABELS, wayOn, type KeptReason, type RenewHow } from "../../../src/console/renewal.ts";

test.each<[KeptReason, keyof RenewHow | undefined]>([
  ["unsaved", "newTab"],
  ["unsavedSession", "newTab"],
  ["unseen", "newTab"],
  ["unsure", "anyway"],
  // Whoever left the role, is in another session or signed in with it has nothing there to renew.
  ["left", undefined],
  ["moved", undefined],
  ["signedIn", undefined],
  ["baseGone", undefined],
])("where a session was kept because it is “%s”, what a person can still choose is: %s", (why, way) => {
  expect(wayOn(why)).toBe(way);
});

test("each way on has a button with words of its own", () => {
  const labels = Object.values(RENEW_LABELS);
  expect(Object.keys(messages)).toEqual(expect.arrayContaining(labels));
  expect(new Set(labels)).toHaveLength(labels.length);
});
