import { describe, expect, test } from "vitest";
import { formatSwitchLink, parseSwitchLink } from "../../../src/formats/switch-link.ts";
import { buildProfile } from "../../support/builders.ts";

const LINK = "https://signin.aws.amazon.com/switchrole?account=123456789012&roleName=team/Admin";

describe("a switch-role link", () => {
  test("names account and role, and what else it says", () => {
    expect(parseSwitchLink(LINK)).toEqual({
      ok: true,
      value: { partition: "aws", accountId: "123456789012", roleName: "team/Admin" },
    });
    expect(parseSwitchLink(` ${LINK}&displayName=Client+prod%20%26&color=FBBF93 `)).toEqual({
      ok: true,
      value: {
        partition: "aws",
        accountId: "123456789012",
        roleName: "team/Admin",
        displayName: "Client prod &",
        color: "fbbf93",
      },
    });
  });

  test.each([
    ["eu-west-1.signin.aws.amazon.com", "aws"],
    ["signin.amazonaws-us-gov.com", "aws-us-gov"],
    ["signin.amazonaws.cn", "aws-cn"],
    ["eusc-de-east-1.signin.amazonaws-eusc.eu", "aws-eusc"],
  ])("at %s is of partition %s", (host, partition) => {
    expect(parseSwitchLink(LINK.replace("signin.aws.amazon.com", host))).toMatchObject({
      value: { partition },
    });
  });

  test("is read without what is malformed in it", () => {
    expect(parseSwitchLink(`${LINK}&displayName=%20&color=red`)).toEqual(parseSwitchLink(LINK));
    expect(parseSwitchLink(`${LINK}&displayName=a%0Ab`)).toMatchObject({ value: { displayName: "a b" } });
  });

  test.each([
    ["linkForm", "words"],
    ["linkForm", LINK.replace("https", "http")],
    ["linkForm", LINK.replace("switchrole", "switchroles")],
    ["linkForm", LINK.replace("/switchrole", "/x/switchrole")],
    ["linkHost", LINK.replace("signin.aws.amazon.com", "signin.aws.amazon.com.evil.com")],
    ["linkHost", LINK.replace("signin.aws.amazon.com", "signin.amazonaws-eusc.eu")],
    ["linkHost", LINK.replace("signin.aws.amazon.com", "evil.com")],
    ["linkAccount", LINK.replace("123456789012", "1234")],
    ["linkAccount", LINK.replace("account=123456789012&", "")],
    ["linkRole", LINK.replace("team/Admin", "a b")],
    ["linkRole", LINK.replace("&roleName=team/Admin", "")],
  ])("is refused as %s: %s", (problem, link) => {
    expect(parseSwitchLink(link)).toEqual({ ok: false, problem });
  });
});

test("a profile's link is one that AWS and Rolecall read", () => {
  const profile = buildProfile({ displayName: "Client & co", roleName: "team/Admin" });
  expect(formatSwitchLink(profile)).toBe(
    "https://signin.aws.amazon.com/switchrole?account=123456789012&roleName=team%2FAdmin&displayName=Client+%26+co&color=99bce3",
  );
  expect(parseSwitchLink(formatSwitchLink(profile))).toEqual({ ok: true, value: profile });
});

test.each([
  ["aws-us-gov", "https://signin.amazonaws-us-gov.com/"],
  ["aws-cn", "https://signin.amazonaws.cn/"],
  ["aws-eusc", "https://eusc-de-east-1.signin.amazonaws-eusc.eu/"],
] as const)("a link of %s leads to its own sign-in", (partition, start) => {
  expect(formatSwitchLink(buildProfile({ partition })).startsWith(start)).toBe(true);
});
