import { describe, expect, test } from "vitest";
import { parseSwitchLink } from "../../../src/formats/switch-link.ts";
import { readSession } from "../../../src/console/session.ts";
import { switchRole, type SwitchBrowser } from "../../../src/console/switch-role.ts";
import { buildPageTexts, buildProfile } from "../../support/builders.ts";
import { createSwitchRequest } from "../../../src/console/switch-request.ts";

const PAGE = buildPageTexts({ url: "https://eu-central-1.console.aws.amazon.com/s3/home" });

describe("a console page's word", () => {
  test.each([
    "evil.example",
    "signin.aws.amazon.com.evil.example",
    "evil-signin.aws.amazon.com",
    "signin.amazonaws-us-gov.com",
    "signin.aws.amazon.com@evil.example",
    "signin.aws.amazon.com:8443",
    "signin.aws.amazon.com/",
  ])("sends nothing to a sign-in host that is not of the page's partition: %s", async (host) => {
    const sent: unknown[] = [];
    const note = (...what: readonly unknown[]) => {
      sent.push(what);
      return Promise.resolve();
    };
    const browser: SwitchBrowser = {
      postFromPage: (...form) => note(form).then(() => "posted" as const),
      callFromPage: (...call) => note(call).then(() => ({ kind: "moved" }) as const),
      expectAnswer: note,
      openForm: note,
      openAddress: note,
      showSession: note,
    };
    for (const page of [
      { ...PAGE, signInHost: host },
      { ...PAGE, sessionData: JSON.stringify({ signInEndpoint: host }) },
      { ...PAGE, sessionData: JSON.stringify({ signInEndpoint: host, prismModeEnabled: true }) },
    ]) {
      const session = readSession(page);
      expect(session?.signInHost).toBeUndefined();
      const outcome = await switchRole(
        createSwitchRequest(buildProfile(), undefined),
        { id: 1, session, blank: false, isPrivate: false },
        { browser, how: { newTab: false } },
      );
      expect(outcome).toMatchObject({ failure: { kind: "strangeSignInHost", detail: host } });
    }
    expect(sent).toEqual([]);
  });
});

test.each([
  "https://evil.example/s3/home",
  "https://console.aws.amazon.com.evil.example/",
  "https://console.amazonaws.cn/",
  "https://ada@console.aws.amazon.com/",
  "//evil.example/",
  "/\\evil.example/",
])("a destination leads to the console of the role's partition or is none: %s", (destination) => {
  const { redirectUri } = createSwitchRequest(buildProfile({ destination }), undefined);
  expect(redirectUri).toBeUndefined();
});

test.each([
  "https://evil.example/switchrole?account=123456789012&roleName=Admin",
  "https://signin.aws.amazon.com.evil.example/switchrole?account=123456789012&roleName=Admin",
  "https://signin.aws.amazon.com@evil.example/switchrole?account=123456789012&roleName=Admin",
  "http://signin.aws.amazon.com/switchrole?account=123456789012&roleName=Admin",
])("links are believed only at AWS's sign-in hosts: not %s", (link) => {
  expect(parseSwitchLink(link).ok).toBe(false);
});
