import { expect, test } from "vitest";
import { createSwitchRequest } from "../../../src/console/switch-request.ts";
import { MESSAGES } from "../../../src/messages/messages.ts";
import { buildProfile } from "../../support/builders.ts";

const request = createSwitchRequest(buildProfile(), undefined);

test.each([{ request }, { request, tabId: 7 }])("a switch that a person chose is taken: %j", (body) => {
  expect(MESSAGES.openSwitchForm.parse(body)).toEqual(body);
});

test.each([
  ["no request", {}],
  ["a malformed account", { request: { ...request, account: "12" } }],
  ["a malformed role", { request: { ...request, roleName: "a b" } }],
  ["an unknown partition", { request: { ...request, partition: "moon" } }],
  ["somebody else's page to land on", { request: { ...request, redirectUri: "https://evil.com/" } }],
  ["half a tab", { request, tabId: 1.5 }],
])("a switch with %s is not", (_, body) => {
  expect(MESSAGES.openSwitchForm.safeParse(body).success).toBe(false);
});
