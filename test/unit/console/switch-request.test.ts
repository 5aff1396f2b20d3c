import { describe, expect, test } from "vitest";
import {
  createSwitchRecord,
  createSwitchRequest,
  landingOf,
  switchBackFields,
  switchFields,
  switchFormUrl,
  SwitchRequest,
} from "../../../src/console/switch-request.ts";
import { buildProfile, FULL_PROFILE } from "../../support/builders.ts";

const request = createSwitchRequest(buildProfile(), undefined);
const HOME = "https://us-east-1.console.aws.amazon.com/console/home";

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

describe("a profile's role is asked for", () => {
  test("with its base, where to land and who submits, as the profile says", () => {
    expect(createSwitchRequest(FULL_PROFILE, undefined)).toEqual({
      partition: "aws-cn",
      account: "000000000012",
      roleName: "team/ReadOnly",
      displayName: "Zahlungen 💶",
      color: "99bce3",
      redirectUri: "https://cn-north-1.console.amazonaws.cn/s3/home?region=cn-north-1",
      base: { accountId: "my-company", roleName: "Jump" },
      fillOnly: true,
    });
  });

  test("with nothing that the profile does not say", () => {
    const fields = ["partition", "account", "roleName", "displayName", "color"];
    expect(Object.keys(request)).toEqual(fields);
    expect(landingOf(request)).toBe(HOME);
  });

  test("by the fields of the page's form", () => {
    expect(switchFields(request)).toEqual({
      mfaNeeded: "0",
      action: "switchFromBasis",
      src: "nav",
      roleName: "ReadOnly",
      account: "123456789012",
      color: "99bce3",
      redirect_uri: encodeURIComponent(HOME),
      displayName: "Payments",
    });
  });

  test("by the address of AWS's own form", () => {
    const form = "https://signin.aws.amazon.com/switchrole";
    const query = "?account=123456789012&roleName=ReadOnly&displayName=Payments&color=99bce3";
    expect(switchFormUrl(request)).toBe(form + query);
    const landing = { ...request, redirectUri: HOME };
    expect(switchFormUrl(landing)).toBe(`${form}${query}&redirect_uri=${encodeURIComponent(HOME)}`);
  });
});

test("a role is left for the page that a person is on, without resource and label", () => {
  const page = "https://111122223333-abcd1234.us-east-1.console.aws.amazon.com/s3/buckets/mine";
  expect(switchBackFields(page)).toEqual({
    action: "switchToBasis",
    src: "nav",
    redirect_uri: encodeURIComponent("https://us-east-1.console.aws.amazon.com/s3/buckets"),
  });
});

test("the log keeps which role was asked for, and nothing of where it landed", () => {
  const how = { at: 5, from: "popup" } as const;
  expect(createSwitchRecord({ ...request, redirectUri: HOME }, how)).toEqual({
    displayName: "Payments",
    account: "123456789012",
    roleName: "ReadOnly",
    partition: "aws",
    at: 5,
    from: "popup",
  });
});
