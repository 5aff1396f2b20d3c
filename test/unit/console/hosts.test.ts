import { describe, expect, test } from "vitest";
import {
  consoleHost,
  consoleUrlPartition,
  defaultSignInHost,
  isSignInHost,
  sessionLabel,
  withoutSessionLabel,
} from "../../../src/console/hosts.ts";

const LABEL = "111122223333-abcd1234";

describe("an address", () => {
  test.each([
    ["https://us-east-1.console.aws.amazon.com/s3/home", "aws"],
    ["https://us-east-1.console.aws.amazon.com:443/", "aws"],
    [`https://${LABEL}.us-east-1.console.aws.amazon.com/`, "aws"],
    ["https://console.amazonaws.cn/", "aws-cn"],
  ])("is one of the console: %s", (address, partition) => {
    expect(consoleUrlPartition(address)).toBe(partition);
  });

  test.each([
    ["by which no certificate says who answers", "http://us-east-1.console.aws.amazon.com/"],
    ["on a port of its own", "https://us-east-1.console.aws.amazon.com:8443/"],
    ["with a user's name", "https://ada@us-east-1.console.aws.amazon.com/"],
    ["with a password alone", "https://:secret@us-east-1.console.aws.amazon.com/"],
    ["of another host", "https://us-east-1.console.aws.amazon.com.example/"],
    ["that is none", "us-east-1.console.aws.amazon.com"],
  ])("is not taken for one of the console %s", (_, address) => {
    expect(consoleUrlPartition(address)).toBeUndefined();
  });
});

test.each([
  [
    `https://${LABEL}.us-east-1.console.aws.amazon.com/s3/home?x#y`,
    LABEL,
    "us-east-1.console.aws.amazon.com",
  ],
  ["https://us-east-1.console.aws.amazon.com/s3/home?x#y", undefined, "us-east-1.console.aws.amazon.com"],
  ["https://console.aws.amazon.com/s3/home?x#y", undefined, "console.aws.amazon.com"],
  // What stands before a Region of somebody else's host is no session.
  [`https://${LABEL}.us-east-1.console.example/s3/home?x#y`, undefined, `${LABEL}.us-east-1.console.example`],
])("the session's label of %s is %s, and nothing but that is taken off", (address, label, host) => {
  expect(sessionLabel(address)).toBe(label);
  expect(withoutSessionLabel(address)).toBe(`https://${host}/s3/home?x#y`);
});

test.each([
  ["aws", "signin.aws.amazon.com", "us-east-1.console.aws.amazon.com"],
  ["aws-us-gov", "signin.amazonaws-us-gov.com", "us-gov-west-1.console.amazonaws-us-gov.com"],
  ["aws-cn", "signin.amazonaws.cn", "cn-north-1.console.amazonaws.cn"],
  // Its sign-in has no host without a Region.
  ["aws-eusc", "eusc-de-east-1.signin.amazonaws-eusc.eu", "eusc-de-east-1.console.amazonaws-eusc.eu"],
] as const)("in %s one signs in at %s and arrives at %s", (partition, signIn, arrival) => {
  expect(defaultSignInHost(partition)).toBe(signIn);
  expect(isSignInHost(signIn, partition)).toBe(true);
  expect(isSignInHost(signIn, partition === "aws" ? "aws-cn" : "aws")).toBe(false);
  expect(consoleHost(partition)).toBe(arrival);
});

test("the console of a Region is asked for by its name", () => {
  expect(consoleHost("aws", "eu-west-1")).toBe("eu-west-1.console.aws.amazon.com");
});
