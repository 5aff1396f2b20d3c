import { describe, expect, test } from "vitest";
import { readPageIdentity } from "../../../src/console/page-identity.ts";

const HOST = "eu-west-1.console.aws.amazon.com";
const LABELLED = `111122223333-abcd1234.${HOST}`;
const ARN = "arn:aws:sts::111122223333:assumed-role/ReadOnly/ada";
const NOBODY = { alias: undefined, roleName: undefined, userName: undefined, slot: undefined };

/** As much of a page as is read: its session metadata, as text. */
function createPage(json: string | undefined): Document {
  const meta = { getAttribute: (name: string) => (name === "content" ? json : null) };
  const querySelector = (selector: string) =>
    selector === 'meta[name="awsc-session-data"]' && json !== undefined ? meta : null;
  return { querySelector } as never;
}
const read = (data: object, host = HOST) => readPageIdentity(createPage(JSON.stringify(data)), host);

describe("a console page says who is signed in", () => {
  test.each([
    ["a role", ARN, { roleName: "ReadOnly", userName: "ada" }],
    [
      "a user, without the user's path",
      "arn:aws-cn:iam::111122223333:user/team/ops/ada",
      { userName: "ada" },
    ],
    ["the root user", "arn:aws:iam::111122223333:root", { userName: "root" }],
  ])("by its ARN: %s", (_, sessionARN, who) => {
    expect(read({ sessionARN })).toEqual({ ...NOBODY, accountId: "111122223333", ...who });
  });

  test.each([
    ["a role", "ReadOnly/ada", { roleName: "ReadOnly", userName: "ada" }],
    ["a role whose session's name has a slash", "ReadOnly/a/b", { roleName: "ReadOnly", userName: "a/b" }],
    ["a user", "ada", { userName: "ada" }],
    ["nobody by name", "", {}],
  ])("by its texts where there is no ARN: %s", (_, displayName, who) => {
    expect(read({ sessionARN: "", accountId: "1111-2222-3333", displayName })).toEqual({
      ...NOBODY,
      accountId: "111122223333",
      ...who,
    });
  });

  test("with the account's alias, if it has one", () => {
    expect(read({ sessionARN: ARN, accountAlias: "acme" })?.alias).toBe("acme");
    expect(read({ sessionARN: ARN, accountAlias: "" })?.alias).toBeUndefined();
  });

  test.each([
    "x arn:aws:sts::111122223333:assumed-role/ReadOnly/ada",
    "arn:aws:s3::111122223333:assumed-role/ReadOnly/ada",
    "arn:aws:sts::11112222333:assumed-role/ReadOnly/ada",
    "arn:aws:iam::111122223333:rootless",
    "arn:A:iam::111122223333:root",
  ])("but not by %j", (sessionARN) => {
    expect(read({ sessionARN })).toBeUndefined();
  });

  test.each([undefined, 111122223333, "", "11112222333", "1111222233334", "x111122223333"])(
    "nor by the account %j",
    (accountId) => {
      expect(read({ accountId, displayName: "ada" })).toBeUndefined();
    },
  );

  test.each([undefined, "", "{", "null", "7"])("nor by metadata that reads %j", (json) => {
    expect(readPageIdentity(createPage(json), HOST)).toBeUndefined();
  });
});

describe("of several sessions, a page's is known", () => {
  const data = { sessionARN: ARN, prismModeEnabled: true, sessionDifferentiator: "efgh5678" };

  test("by the label in its address, which no word of the page's replaces", () => {
    expect(read(data, LABELLED)?.slot).toBe("abcd1234");
    expect(read({ sessionARN: ARN }, LABELLED)?.slot).toBe("abcd1234");
  });

  test("by its own word where the address has none", () => {
    expect(read(data)?.slot).toBe("efgh5678");
    expect(read({ ...data, prismModeEnabled: "true" })?.slot).toBe("efgh5678");
    expect(read({ ...data, prismModeEnabled: false })?.slot).toBeUndefined();
    expect(read(data, `x${LABELLED}`)?.slot).toBe("efgh5678");
  });

  test("for a lie where it is of another account than its address says", () => {
    expect(read(data, `444455556666-abcd1234.${HOST}`)).toBeUndefined();
  });
});
