import { expect, test } from "vitest";
import { createSwitchRequest, SwitchRequest } from "../../../src/console/switch-request.ts";
import { buildProfile, FULL_PROFILE } from "../../support/builders.ts";

const request = createSwitchRequest(buildProfile(), undefined);

test.each([request, createSwitchRequest(FULL_PROFILE, undefined)])(
  "a request is read as it was kept: %j",
  (kept) => {
    expect(SwitchRequest.parse(kept)).toEqual(kept);
  },
);

test.each([
  ["a malformed account", { account: "12" }],
  ["a malformed role", { roleName: "a b" }],
  ["an unknown partition", { partition: "moon" }],
  ["somebody else's page to land on", { redirectUri: "https://evil.com/" }],
  ["a session that is none", { session: "abcd" }],
  ["a colour that is none", { color: "red" }],
  ["a display name that AWS takes for an error", { displayName: "x".repeat(65) }],
])("a request with %s is none", (_, odd) => {
  expect(SwitchRequest.safeParse({ ...request, ...odd }).success).toBe(false);
});
