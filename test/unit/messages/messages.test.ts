import { expect, test } from "vitest";
import { MESSAGES } from "../../../src/messages/messages.ts";

test.each([{ request: {} }, { request: {}, tabId: 7 }])("a wish for a form is taken: %j", (body) => {
  expect(MESSAGES.openSwitchForm.parse(body)).toEqual(body);
});

test("a wish for a form in half a tab is not", () => {
  expect(MESSAGES.openSwitchForm.safeParse({ request: {}, tabId: 1.5 }).success).toBe(false);
});
