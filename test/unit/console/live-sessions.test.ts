import { describe, expect, test } from "vitest";
import {
  findLiveRole,
  isOfAccount,
  isSession,
  readSessionList,
  sessionUrl,
} from "../../../src/console/live-sessions.ts";

const NOW = 1_700_000_000_000;
const USER = {
  differentiator: "111122223333-aaaaaaaa",
  principal_arn: "arn:aws:iam::111122223333:user/team/ada",
  expiry: NOW / 1000 + 60,
  account_alias: "acme",
};
const ROLE = {
  differentiator: "bbbbbbbb",
  principal_arn: "arn:aws:sts::444455556666:assumed-role/ReadOnly/ada",
};
const read = (...sessions: readonly unknown[]) => readSessionList(JSON.stringify({ sessions }), NOW);
const found = read(USER, ROLE)!;

describe("AWS's list of sessions", () => {
  test("tells who each is, its label with the account or without, and when it ends", () => {
    expect(found).toEqual([
      {
        accountId: "111122223333",
        kind: "user",
        name: "ada",
        label: "111122223333-aaaaaaaa",
        accountAlias: "acme",
        expiresAt: NOW + 60_000,
      },
      {
        accountId: "444455556666",
        kind: "role",
        name: "ReadOnly",
        label: "444455556666-bbbbbbbb",
        accountAlias: undefined,
        expiresAt: undefined,
      },
    ]);
  });

  test.each([
    ["seconds", (NOW + 1000) / 1000],
    ["seconds as text", String((NOW + 1000) / 1000)],
    ["milliseconds", NOW + 1000],
    ["a written time", new Date(NOW + 1000).toISOString()],
  ])("may give the end in %s", (_, expiry) => {
    expect(read({ ...USER, expiry })?.[0]?.expiresAt).toBe(NOW + 1000);
  });

  test("may give the end in seconds with a fraction", () => {
    expect(read({ ...USER, expiry: NOW / 1000 + 1.5 })?.[0]?.expiresAt).toBe(NOW + 1500);
  });

  test.each([
    ["one that has ended", { ...USER, expiry: NOW / 1000 }],
    ["one whose mark is no label of AWS's", { ...USER, differentiator: "aaaaaaaa.evil.example" }],
    ["one whose mark has more before it", { ...USER, differentiator: "x.111122223333-aaaaaaaa" }],
    ["one whose mark has no account before it", { ...USER, differentiator: "1111-aaaaaaaa" }],
    ["one without a principal", { ...USER, principal_arn: "ada" }],
    ["nonsense", 7],
  ])("leaves out %s", (_, listed) => {
    expect(read(listed, ROLE)).toEqual(found.slice(1));
  });

  test.each(["soon", "", "x1700000000", 0, -1, null, {}])(
    "keeps one whose end cannot be read: %j",
    (expiry) => {
      expect(read({ ...USER, expiry })).toMatchObject([{ name: "ada", expiresAt: undefined }]);
    },
  );

  test.each(["", 7, null])("takes no alias that is none: %j", (alias) => {
    expect(read({ ...USER, account_alias: alias })).toMatchObject([{ accountAlias: undefined }]);
  });

  test.each(["", "<html>", "[]", "null", '{"sessions":{}}'])("is no list when it is %j", (text) => {
    expect(readSessionList(text, NOW)).toBeUndefined();
  });
});

test("a session is known by its mark, in either form", () => {
  expect(isSession(found[0]!, "aaaaaaaa")).toBe(true);
  expect(isSession(found[0]!, "111122223333-aaaaaaaa")).toBe(true);
  expect(isSession(found[0]!, "bbbbbbbb")).toBe(false);
  expect(isSession(found[0]!, undefined)).toBe(false);
});

test("a role's session is found by account and name, without the path, capitals and all", () => {
  expect(findLiveRole(found, { account: "444455556666", roleName: "team/ReadOnly" })).toBe(found[1]);
  expect(findLiveRole(found, { account: "444455556666", roleName: "readonly" })).toBeUndefined();
  expect(findLiveRole(found, { account: "111122223333", roleName: "ada" })).toBeUndefined();
});

test("a session belongs to an account by its ID or its alias", () => {
  expect(isOfAccount(found[0]!, "111122223333")).toBe(true);
  expect(isOfAccount(found[0]!, "acme")).toBe(true);
  expect(isOfAccount(found[0]!, "444455556666")).toBe(false);
  expect(isOfAccount(found[1]!, "acme")).toBe(false);
});

test.each([
  [undefined, "us-east-1.console.aws.amazon.com/console/home"],
  [
    "https://eu-west-1.console.aws.amazon.com/s3/home?region=x#y",
    "eu-west-1.console.aws.amazon.com/s3/home?region=x#y",
  ],
  // A host without a Region takes no label.
  ["https://health.aws.amazon.com/health/home", "us-east-1.console.aws.amazon.com/health/home"],
])("a session has its console under its label: %s", (address, rest) => {
  expect(sessionUrl("444455556666-bbbbbbbb", "aws", address)).toBe(`https://444455556666-bbbbbbbb.${rest}`);
});
