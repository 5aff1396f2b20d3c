import { describe, expect, test } from "vitest";
import type { ConsolePageTexts } from "../../../src/console/in-page/read-console-page.ts";
import { readSession } from "../../../src/console/session.ts";

const PAGE: ConsolePageTexts = {
  url: "https://eu-west-1.console.aws.amazon.com/s3/home",
  loadedAt: 1_700_000_000_000,
  sessionData: undefined,
  signInHost: undefined,
  loginAccount: undefined,
  loginUser: undefined,
  roleAccount: undefined,
  roleUser: undefined,
};
const read = (texts: Partial<ConsolePageTexts>, data?: unknown) =>
  readSession({ ...PAGE, ...(data !== undefined && { sessionData: JSON.stringify(data) }), ...texts });

describe("a console page", () => {
  test("tells who signed in and which role the tab is in", () => {
    const texts = {
      loginAccount: "1111-2222-3333",
      loginUser: "ada",
      roleAccount: "4444-5555-6666",
      roleUser: "ReadOnly/ada",
    };
    expect(read(texts, { signInEndpoint: "eu-west-1.signin.aws.amazon.com", accountAlias: "acme" })).toEqual({
      url: PAGE.url,
      loadedAt: PAGE.loadedAt,
      partition: "aws",
      signInHost: "eu-west-1.signin.aws.amazon.com",
      strangeHost: undefined,
      differentiator: undefined,
      accountAlias: "acme",
      isRoot: false,
      multiSession: false,
      login: { account: "111122223333", name: "ada" },
      isLoginRole: false,
      role: { account: "444455556666", name: "ReadOnly" },
    });
  });

  test("that tells nothing still has its partition's sign-in host", () => {
    expect(read({})).toMatchObject({
      signInHost: "signin.aws.amazon.com",
      login: { account: undefined, name: undefined },
      role: undefined,
    });
    const europe = { url: "https://eusc-de-east-1.console.amazonaws-eusc.eu/" };
    expect(read(europe)?.signInHost).toBe("eusc-de-east-1.signin.amazonaws-eusc.eu");
  });

  test.each([
    [{ roleUser: "ReadOnly/ada" }, { account: undefined, name: "ReadOnly" }],
    [{ roleAccount: "4444-5555-6666" }, { account: "444455556666", name: undefined }],
  ])("is in a role as soon as it tells one thing of it: %j", (texts, role) => {
    expect(read(texts)?.role).toEqual(role);
  });

  test("tells a permission set by the name that a person knows", () => {
    const loginUser = "AWSReservedSSO_Power_0123456789abcdef/ada";
    expect(read({ loginUser })).toMatchObject({ login: { name: "Power" }, isLoginRole: true });
  });

  test("tells nothing by a text that is empty", () => {
    const signInHost = "us-east-1.signin.aws.amazon.com";
    const session = read({ signInHost }, { signInEndpoint: "", accountAlias: "" });
    expect(session).toMatchObject({ signInHost, accountAlias: undefined });
  });

  test("names its sign-in host in the metadata first", () => {
    const signInHost = "us-east-1.signin.aws.amazon.com";
    expect(read({ signInHost })?.signInHost).toBe(signInHost);
    expect(read({ signInHost }, { signInEndpoint: "signin.aws.amazon.com" })?.signInHost).toBe(
      "signin.aws.amazon.com",
    );
  });

  test("may fill in from its metadata what its texts leave out", () => {
    const sessionARN = "arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Power_0123456789abcdef/ada";
    expect(read({}, { accountId: "111122223333", sessionARN })?.login).toEqual({
      account: "111122223333",
      name: "Power",
    });
    expect(read({}, { sessionARN: "arn:aws:iam::111122223333:root" })?.isRoot).toBe(true);
  });

  test.each([true, "true"])("has several sessions when it says %j", (prismModeEnabled) => {
    const data = { prismModeEnabled, sessionDifferentiator: "111122223333-abcd1234" };
    expect(read({}, data)).toMatchObject({ multiSession: true, differentiator: "111122223333-abcd1234" });
  });

  test("has its session's mark in its address, where the metadata names none that can be", () => {
    const url = "https://111122223333-abcd1234.eu-west-1.console.aws.amazon.com/";
    expect(read({ url }, { sessionDifferentiator: "../../x" })?.differentiator).toBe("111122223333-abcd1234");
  });

  test.each([7, 12345678, [], {}, null, "", "x".repeat(300)])("may say %j anywhere without harm", (odd) => {
    const data = {
      accountId: odd,
      accountAlias: typeof odd === "string" ? undefined : odd,
      sessionARN: odd,
      prismModeEnabled: odd,
      sessionDifferentiator: odd,
    };
    expect(read({}, data)).toMatchObject({
      signInHost: "signin.aws.amazon.com",
      differentiator: undefined,
      accountAlias: undefined,
      isRoot: false,
      multiSession: false,
      login: { account: undefined, name: undefined },
    });
  });

  test.each(["", "{", "[]", "null", "7"])("may have metadata that reads %j", (sessionData) => {
    expect(read({ sessionData, loginUser: "ada" })?.login.name).toBe("ada");
  });
});

test("a page that is none of the console's has no session", () => {
  expect(read({ url: "https://eu-west-1.signin.aws.amazon.com/switchrole" })).toBeUndefined();
});
