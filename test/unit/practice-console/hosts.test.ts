import { describe, expect, test } from "vitest";
import { isOwnAddress, parseHost } from "../../practice-console/hosts.ts";

describe("parseHost", () => {
  test.each([
    ["console.aws.amazon.com", { kind: "console", partition: "aws" }],
    ["eu-west-1.console.aws.amazon.com", { kind: "console", partition: "aws", region: "eu-west-1" }],
    ["health.aws.amazon.com", { kind: "console", partition: "aws" }],
    ["signin.aws.amazon.com", { kind: "sign-in", partition: "aws" }],
    ["us-east-1.signin.aws.amazon.com", { kind: "sign-in", partition: "aws", region: "us-east-1" }],
    [
      "us-gov-west-1.console.amazonaws-us-gov.com",
      { kind: "console", partition: "aws-us-gov", region: "us-gov-west-1" },
    ],
    ["signin.amazonaws.cn", { kind: "sign-in", partition: "aws-cn" }],
    [
      "eusc-de-east-1.signin.amazonaws-eusc.eu",
      { kind: "sign-in", partition: "aws-eusc", region: "eusc-de-east-1" },
    ],
    ["console.aws.eu", { kind: "console", partition: "aws-eusc" }],
  ])("knows %s", (host, place) => {
    expect(parseHost(host)).toEqual(place);
  });

  test.each([
    "aws.amazon.com",
    "evil.com",
    "console.aws.amazon.com.evil.com",
    "notconsole.aws.amazon.com",
    "a.b.console.aws.amazon.com",
    "console.aws.amazon.com:8443",
    "signin.amazonaws-eusc.eu",
  ])("does not know %s", (host) => {
    expect(parseHost(host)).toBeUndefined();
  });
});

test("an address is a partition's own only by https and in that partition", () => {
  expect(isOwnAddress("https://console.aws.amazon.com/s3", "aws")).toBe(true);
  expect(isOwnAddress("http://console.aws.amazon.com/s3", "aws")).toBe(false);
  expect(isOwnAddress("https://console.aws.amazon.com/s3", "aws-cn")).toBe(false);
  expect(isOwnAddress("https://signin.aws.amazon.com/", "aws")).toBe(false);
  expect(isOwnAddress("https://signin.aws.amazon.com/", "aws", ["console", "sign-in"])).toBe(true);
  expect(isOwnAddress("javascript:alert(1)", "aws")).toBe(false);
});
