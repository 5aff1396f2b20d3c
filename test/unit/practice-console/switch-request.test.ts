import { describe, expect, test } from "vitest";
import { readSwitchRequest } from "../../practice-console/switch-request.ts";
import type { ReadSwitchRequest } from "../../practice-console/switch-request.ts";

const HOME = "https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1#top";

const FORM = {
  mfaNeeded: "0",
  action: "switchFromBasis",
  src: "nav",
  csrf: "1234567890123",
  roleName: "team/Deployer",
  account: "777788889999",
  color: "FAD791",
  redirect_uri: encodeURIComponent(HOME),
  displayName: "Client staging",
};

function read(changes: Readonly<Record<string, string>> = {}): ReadSwitchRequest {
  const form = new URLSearchParams({ ...FORM, ...changes });
  return readSwitchRequest(form, { csrf: FORM.csrf, partition: "aws" });
}

describe("readSwitchRequest", () => {
  test("takes what a console page sends", () => {
    expect(read()).toEqual({
      ok: true,
      request: {
        action: "switchFromBasis",
        account: "777788889999",
        roleName: "team/Deployer",
        displayName: "Client staging",
        color: "FAD791",
        redirectUri: HOME,
      },
    });
  });

  test("takes a switch back without the fields that name a role", () => {
    const { action, src, csrf, redirect_uri } = { ...FORM, action: "switchToBasis" };
    const form = new URLSearchParams({ action, src, csrf, redirect_uri });
    expect(readSwitchRequest(form, { csrf, partition: "aws" })).toEqual({
      ok: true,
      request: { action: "switchToBasis", redirectUri: HOME },
    });
  });

  test.each(Object.keys(FORM))("refuses a form without %s", (name) => {
    const form = new URLSearchParams(FORM);
    form.delete(name);
    expect(readSwitchRequest(form, { csrf: FORM.csrf, partition: "aws" }).ok).toBe(false);
  });

  test.each([
    ["an unknown action", { action: "switch" }],
    ["another source", { src: "extension" }],
    ["a field that the console does not send", { token: "1" }],
    ["a colour with its number sign", { color: "#fad791" }],
    ["mfaNeeded other than 0", { mfaNeeded: "1" }],
    ["an address that is encoded once", { redirect_uri: HOME }],
    [
      "an address that is encoded three times",
      { redirect_uri: encodeURIComponent(encodeURIComponent(HOME)) },
    ],
    ["an address outside the console", { redirect_uri: encodeURIComponent("https://example.com/") }],
    ["a plain http address", { redirect_uri: encodeURIComponent(HOME.replace("https", "http")) }],
    [
      "an address in another partition",
      { redirect_uri: encodeURIComponent("https://console.amazonaws.cn/") },
    ],
    ["an address with a port", { redirect_uri: encodeURIComponent("https://console.aws.amazon.com:8443/") }],
  ])("refuses %s", (_, changes) => {
    expect(read(changes)).toMatchObject({ ok: false, status: 200 });
  });

  test("refuses a field that comes twice", () => {
    const form = new URLSearchParams(FORM);
    form.append("account", "444455556666");
    const read = readSwitchRequest(form, { csrf: FORM.csrf, partition: "aws" });
    expect(read).toMatchObject({ ok: false, problem: "account is there more than once" });
  });

  test("answers 403 to a token that is not the session's, and to one without a session", () => {
    expect(read({ csrf: "1" })).toMatchObject({ ok: false, status: 403 });
    const form = new URLSearchParams(FORM);
    expect(readSwitchRequest(form, { csrf: undefined, partition: "aws" })).toMatchObject({ status: 403 });
  });

  test("answers 400 to a display name over 64 characters", () => {
    expect(read({ displayName: "é".repeat(64) }).ok).toBe(true);
    expect(read({ displayName: "é".repeat(65) })).toMatchObject({ ok: false, status: 400 });
  });
});
