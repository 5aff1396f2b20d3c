import { expect, test } from "vitest";
import { isOutOfRoom } from "../../../src/library/local-room.ts";

test.each([
  ["Chromium's refusal", new Error("Resource::kQuotaBytes quota exceeded"), true],
  ["Firefox's refusal", new DOMException("Storage limit", "QuotaExceededError"), true],
  ["another failure", new Error("The extension context was invalidated."), false],
  ["nothing", undefined, false],
])("tells by its words that %s is for lack of room", (_, error, expected) => {
  expect(isOutOfRoom(error)).toBe(expected);
});
