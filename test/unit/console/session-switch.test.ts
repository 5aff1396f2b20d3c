import { describe, expect, test } from "vitest";
import type { SessionAnswer } from "../../../src/console/in-page/call-session-api.ts";
import { listCall, readSwitchAnswer, switchCall } from "../../../src/console/session-switch.ts";
import { createSwitchRequest } from "../../../src/console/switch-request.ts";
import { buildProfile, buildSession } from "../../support/builders.ts";

const LABEL = "111122223333-abcd1234";
const PAGE = `https://${LABEL}.eu-west-1.console.aws.amazon.com/s3/buckets/x`;
const session = buildSession({ url: PAGE, multiSession: true, differentiator: LABEL });
const request = createSwitchRequest(buildProfile(), PAGE);

describe("path B", () => {
  test("asks the session's own sign-in host, with a landing page that carries no label", () => {
    const call = switchCall(session, request)!;
    expect({ ...call, body: JSON.parse(call.body!) as unknown }).toEqual({
      from: `https://${LABEL}.eu-west-1.console.aws.amazon.com`,
      url: `https://us-east-1.signin.aws.amazon.com/sessions/${LABEL}/v1/switchrole`,
      body: {
        account: "123456789012",
        color: "99bce3",
        displayName: "Payments",
        redirectUri: "https://eu-west-1.console.aws.amazon.com/s3/buckets",
        roleName: "ReadOnly",
      },
      deadlineMs: 10_000,
    });
  });

  test("says where to land when nothing was wished for", () => {
    const { redirectUri: _, ...plain } = request;
    expect(switchCall(session, plain)!.body).toContain(
      "https://us-east-1.console.aws.amazon.com/console/home",
    );
  });

  test.each([{ signInHost: undefined }, { differentiator: undefined }])("cannot ask with %j", (missing) => {
    expect(switchCall({ ...session, ...missing }, request)).toBeUndefined();
  });

  test("lists sessions by a plain GET with a short deadline", () => {
    expect(listCall(session)).toEqual({
      from: `https://${LABEL}.eu-west-1.console.aws.amazon.com`,
      url: "https://us-east-1.signin.aws.amazon.com/sessions/v1/list",
      deadlineMs: 1500,
    });
    expect(listCall({ ...session, signInHost: undefined })).toBeUndefined();
  });
});

const read = (status: number, text: string) => readSwitchAnswer({ kind: "answered", status, text }, request);
const destined = (destination: unknown) => read(200, JSON.stringify({ destination }));

describe("the answer", () => {
  test("is an address of the partition's console", () => {
    const destination = "https://444455556666-abcd1234.us-east-1.console.aws.amazon.com/console/home";
    expect(destined(destination)).toEqual({ ok: true, destination });
  });

  test("is opened as it was understood", () => {
    expect(destined("https://console.aws.amazon.com\\@evil.example/")).toEqual({
      ok: true,
      destination: "https://console.aws.amazon.com/@evil.example/",
    });
  });

  test.each<object>([
    { message: "Nobody is UNAUTHORIZED" },
    { title: "AWS Console" },
    { flags: ["UNAUTHORIZED"] },
  ])("is no refusal for what else it says: %j", (more) => {
    const destination = "https://us-east-1.console.aws.amazon.com/console/home?theme=DARK";
    expect(read(200, JSON.stringify({ ...more, destination }))).toEqual({ ok: true, destination });
  });

  test.each([
    "http://us-east-1.console.aws.amazon.com/",
    "javascript:alert(1)//console.aws.amazon.com",
    "chrome://settings",
    "file:///etc/passwd",
    "data:text/html,x",
    "https://console.aws.amazon.com.evil.example/",
    "https://evil.example/https://console.aws.amazon.com/",
    "https://us-east-1.console.amazonaws.cn/",
    "https://us-east-1.console.aws.amazon.com:8443/",
    "https://user:secret@us-east-1.console.aws.amazon.com/",
    "https://us-east-1.signin.aws.amazon.com/",
    "//console.aws.amazon.com/",
    "/console/home",
    "",
  ])("is refused when it leads to %j", (destination) => {
    expect(destined(destination)).toEqual({
      ok: false,
      failure: { kind: "strangeDestination", detail: destination },
    });
  });

  test.each([
    [403, '{"error":"UNAUTHORIZED"}', "refused", "UNAUTHORIZED"],
    [200, '{"code":"UNAUTHORIZED"}', "refused", "UNAUTHORIZED"],
    [
      200,
      '{"code":"UNAUTHORIZED","destination":"https://console.aws.amazon.com/"}',
      "refused",
      "UNAUTHORIZED",
    ],
    [400, "{}", "refused", "400"],
    [403, "<html>", "refused", "403"],
    [401, "", "expired", "401"],
    [0, "", "expired", "0"],
    [401, '{"error":"UNAUTHENTICATED"}', "expired", "UNAUTHENTICATED"],
    [200, '{"error":"SESSION_EXPIRED"}', "expired", "SESSION_EXPIRED"],
    [400, '{"error":"SESSION_LIMIT_EXCEEDED"}', "sessionsFull", "SESSION_LIMIT_EXCEEDED"],
    [400, '{"error":"TOO_MANY_SESSIONS"}', "sessionsFull", "TOO_MANY_SESSIONS"],
    [429, "", "throttled", "429"],
    [200, '{"error":"THROTTLED"}', "throttled", "THROTTLED"],
    [200, '{"error":"RATE_EXCEEDED"}', "throttled", "RATE_EXCEEDED"],
    [200, '{"error":"TOO_MANY_REQUESTS"}', "throttled", "TOO_MANY_REQUESTS"],
    [500, "", "awsFault", "500"],
    [503, "<html>", "awsFault", "503"],
    [200, '{"error":"INTERNAL_FAILURE"}', "awsFault", "INTERNAL_FAILURE"],
    [200, '{"error":"SERVICE_UNAVAILABLE"}', "awsFault", "SERVICE_UNAVAILABLE"],
    [404, "Not found", "awsChanged", "404"],
    [302, "", "awsChanged", "302"],
  ])("with status %d and %s is %s", (status, text, kind, detail) => {
    expect(read(status, text)).toEqual({ ok: false, failure: { kind, detail } });
  });

  test.each(["", "<html>", "null", "[]", '"x"', "{}", '{"destination":7}', '{"destination":null}'])(
    "is none that Rolecall knows when it is %j",
    (text) => {
      expect(read(200, text)).toEqual({ ok: false, failure: { kind: "awsChanged" } });
    },
  );

  test.each<[SessionAnswer["kind"], string]>([
    ["moved", "unreachable"],
    ["unreachable", "unreachable"],
    ["timedOut", "timedOut"],
  ])("that never came (%s) is %s", (kind, failure) => {
    expect(readSwitchAnswer({ kind } as SessionAnswer, request)).toEqual({
      ok: false,
      failure: { kind: failure },
    });
  });
});
