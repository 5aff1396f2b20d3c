import { describe, expect, test } from "vitest";
import { holdsLinks, isSwitchLink, readLinks } from "../../../src/formats/links.ts";

const ARN = "arn:aws:iam::123456789012:role/Admin";
const LINK = "https://signin.aws.amazon.com/switchrole?account=123456789012&roleName=Admin";

const rolesOf = (text: string) => readLinks(text).candidates.map(({ profile }) => profile.roleName);
const namesOf = (text: string) =>
  readLinks(text).candidates.map(({ profile, given }) =>
    given.includes("displayName") ? profile.displayName : undefined,
  );
const linesOf = (text: string) => readLinks(text).candidates.map(({ place }) => place.line);

describe("role ARNs", () => {
  test.each([
    ARN,
    `see ${ARN}.`,
    `(${ARN})`,
    `"Resource": "${ARN}",`,
    `'${ARN}'`,
    `<${ARN}>`,
    `\`${ARN}\``,
    `[${ARN}]`,
    `${ARN}!?`,
    `**${ARN}**`,
    `|${ARN}|`,
    `\\"${ARN}\\"`,
    `role=${ARN};`,
  ])("are found in %s", (text) => {
    expect(rolesOf(text)).toEqual(["Admin"]);
  });

  test("keep the characters that a role's name may have", () => {
    expect(rolesOf("arn:aws:iam::123456789012:role/a/b_+=,.@-c x")).toEqual(["a/b_+=,.@-c"]);
  });

  test("are one role each, with the line on which they stand", () => {
    const text = `${ARN} ${ARN}2\r\n\r${ARN}3\n${ARN}4`;
    expect(rolesOf(text)).toEqual(["Admin", "Admin2", "Admin3", "Admin4"]);
    expect(linesOf(text)).toEqual([1, 1, 3, 4]);
  });

  test("of users, policies and other services are none", () => {
    expect(
      readLinks("arn:aws:iam::123456789012:user/ada arn:aws:s3:::bucket arn:aws:iam::1:policy/p"),
    ).toEqual({
      candidates: [],
      problems: [],
    });
  });

  test("that are malformed are told with line and text", () => {
    expect(readLinks("\nx arn:aws:iam::1234:role/A x").problems).toEqual([
      {
        code: "arnAccount",
        place: { line: 2 },
        field: "roleArn",
        value: "arn:aws:iam::1234:role/A",
        isRefusal: true,
      },
    ]);
  });
});

describe("switch-role links", () => {
  test("are called what they say, else what Markdown shows for them", () => {
    expect(namesOf(LINK)).toEqual([undefined]);
    expect(namesOf(`- [Client prod](${LINK})`)).toEqual(["Client prod"]);
    expect(namesOf(`- [ x ](${LINK}&displayName=Own)`)).toEqual(["Own"]);
    expect(namesOf(`- [ x ](${LINK}&displayName=)`)).toEqual(["x"]);
    expect(namesOf(`[a] (${LINK})`)).toEqual([undefined]);
    expect(namesOf(`[](${LINK})`)).toEqual([undefined]);
    expect(namesOf(`[a](x) [b](${LINK})`)).toEqual(["b"]);
  });

  test("end at the bracket that closes them, not at one of their own", () => {
    expect(rolesOf(`(${LINK})`)).toEqual(["Admin"]);
    expect(namesOf(`(see ${LINK}&displayName=a(b))`)).toEqual(["a(b)"]);
    expect(namesOf(`${LINK}&displayName=a(b)`)).toEqual(["a(b)"]);
    expect(namesOf(`((${LINK}&displayName=a(b))).`)).toEqual(["a(b)"]);
  });

  test("may have their ampersands written for HTML", () => {
    expect(rolesOf(LINK.replaceAll("&", "&amp;"))).toEqual(["Admin"]);
  });

  test("to other pages are none, to other hosts are told", () => {
    expect(readLinks("https://signin.aws.amazon.com/ http://x/y")).toEqual({ candidates: [], problems: [] });
    expect(readLinks("x\nhttps://evil.com/switchrole?x").problems).toEqual([
      {
        code: "linkHost",
        place: { line: 2 },
        field: "link",
        value: "https://evil.com/switchrole?x",
        isRefusal: true,
      },
    ]);
  });

  test("stand beside role ARNs", () => {
    expect(rolesOf(`${ARN}\n${LINK}2`)).toEqual(["Admin", "Admin2"]);
  });

  test("in a page are read as bookmarks, its text only where no anchor leads to a role", () => {
    expect(namesOf(`<dl><a href="${LINK}">Shown</a></dl> ${ARN}`)).toEqual(["Shown"]);
    expect(rolesOf(`<a href="https://example.com">x</a> ${ARN}`)).toEqual(["Admin"]);
    expect(rolesOf(`<A\nCLASS="b" HREF="${LINK}">x</A>`)).toEqual(["Admin"]);
  });
});

test.each([
  ["https://x/switchrole", true],
  ["http://x/switchrole?a", true],
  ["HTTPS://x/SwitchRole#a", true],
  ["https://x/switchrole2", false],
  ["https://x/y/switchrole", false],
  ["https://x?/switchrole", false],
  ["https://x#/switchrole", false],
  ["ftp://x/switchrole", false],
  ["see https://x/switchrole", false],
])("%s is meant for a switch-role link: %s", (url, is) => {
  expect(isSwitchLink(url)).toBe(is);
});

test.each([
  [`x ${ARN} x`, true],
  ["ARN:aws:iam:", true],
  [LINK, true],
  ["/switchrole", true],
  ["/switchroles", false],
  ["arn:aws:s3:::bucket", false],
  ["arn: aws:iam:", false],
  ["words", false],
])("%j holds links or ARNs: %s", (text, holds) => {
  expect(holdsLinks(text)).toBe(holds);
});
