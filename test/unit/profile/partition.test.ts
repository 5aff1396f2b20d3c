import { describe, expect, test } from "vitest";
import {
  consolePartition,
  isRegion,
  Partition,
  PARTITION_HOSTS,
  signInPartition,
} from "../../../src/profile/partition.ts";

const SIGN_IN_HOSTS = [
  ["signin.aws.amazon.com", "aws"],
  ["us-east-1.signin.aws.amazon.com", "aws"],
  ["ap-southeast-2.signin.aws.amazon.com", "aws"],
  ["signin.amazonaws-us-gov.com", "aws-us-gov"],
  ["us-gov-west-1.signin.amazonaws-us-gov.com", "aws-us-gov"],
  ["signin.amazonaws.cn", "aws-cn"],
  ["cn-north-1.signin.amazonaws.cn", "aws-cn"],
  ["eusc-de-east-1.signin.amazonaws-eusc.eu", "aws-eusc"],
] as const;

const CONSOLE_HOSTS = [
  ["console.aws.amazon.com", "aws"],
  ["us-east-1.console.aws.amazon.com", "aws"],
  ["123456789012-abcd1234.us-east-1.console.aws.amazon.com", "aws"],
  ["health.aws.amazon.com", "aws"],
  ["lightsail.aws.amazon.com", "aws"],
  ["console.amazonaws-us-gov.com", "aws-us-gov"],
  ["us-gov-east-1.console.amazonaws-us-gov.com", "aws-us-gov"],
  ["phd.amazonaws-us-gov.com", "aws-us-gov"],
  ["console.amazonaws.cn", "aws-cn"],
  ["cn-northwest-1.console.amazonaws.cn", "aws-cn"],
  ["health.amazonaws.cn", "aws-cn"],
  ["console.aws.eu", "aws-eusc"],
  ["eusc-de-east-1.console.amazonaws-eusc.eu", "aws-eusc"],
  ["123456789012-abcd1234.eusc-de-east-1.console.amazonaws-eusc.eu", "aws-eusc"],
] as const;

/** Hosts that look as if they were AWS's, and hosts of AWS's on which nothing of ours happens. */
const STRANGERS = [
  "",
  ".",
  "aws.amazon.com",
  "amazon.com",
  "docs.aws.amazon.com",
  "s3.amazonaws.com",
  "signin.aws.amazon.com.",
  "console.aws.amazon.com.",
  "SIGNIN.AWS.AMAZON.COM",
  "us-east-1.Console.aws.amazon.com",
  "signin.aws.amazon.com:443",
  "console.aws.amazon.com:8443",
  "signin.aws.amazon.com.evil.example",
  "console.aws.amazon.com.evil.example",
  "evilsignin.aws.amazon.com",
  "evil-signin.aws.amazon.com",
  "evilconsole.aws.amazon.com",
  "evil.signin.aws.amazon.com",
  "evil.console.aws.amazon.com",
  ".signin.aws.amazon.com",
  ".console.aws.amazon.com",
  "us-east-1..console.aws.amazon.com",
  "us-east-1.us-east-1.signin.aws.amazon.com",
  "us-east-1.us-east-1.console.aws.amazon.com",
  "evil.us-east-1.console.aws.amazon.com",
  "123456789012.us-east-1.console.aws.amazon.com",
  "123456789012-abcd123.us-east-1.console.aws.amazon.com",
  "123456789012-abcd12345.us-east-1.console.aws.amazon.com",
  "12345678901-abcd1234.us-east-1.console.aws.amazon.com",
  "123456789012-ABCD1234.us-east-1.console.aws.amazon.com",
  "123456789012-abcd1234.console.aws.amazon.com",
  "123456789012-abcd1234.us-east-1.signin.aws.amazon.com",
  "x.123456789012-abcd1234.us-east-1.console.aws.amazon.com",
  "123456789012-abcd1234.evil.console.aws.amazon.com",
  "123456789012-abcd1234.us-east-1.evil.console.aws.amazon.com",
  "us-east-1.health.aws.amazon.com",
  "signin.amazonaws-eusc.eu",
  "console.amazonaws-eusc.eu",
  "eusc-de-east-1.console.aws.eu",
  "signin.aws.eu",
  "signin.aws.amazon.co",
  "signin-aws-amazon.com",
  "signin.aws.amaz\u043en.com",
  "signin\uff0eaws.amazon.com",
  "signin.aws.amazon.com\n",
  "user@signin.aws.amazon.com",
  "https://signin.aws.amazon.com",
  "toString",
  "__proto__",
];

describe("the partition of a sign-in host", () => {
  test.each(SIGN_IN_HOSTS)("of %s is %s", (host, partition) => {
    expect(signInPartition(host)).toBe(partition);
  });

  test.each([...STRANGERS, ...CONSOLE_HOSTS.map(([host]) => host)])("is unknown for %j", (host) => {
    expect(signInPartition(host)).toBeUndefined();
  });
});

describe("the partition of a console host", () => {
  test.each(CONSOLE_HOSTS)("of %s is %s", (host, partition) => {
    expect(consolePartition(host)).toBe(partition);
  });

  test.each([...STRANGERS, ...SIGN_IN_HOSTS.map(([host]) => host)])("is unknown for %j", (host) => {
    expect(consolePartition(host)).toBeUndefined();
  });
});

test.each(Partition.options)("the home Region of %s has a console and a sign-in host there", (partition) => {
  const { console, signIn, homeRegion } = PARTITION_HOSTS[partition];
  expect(consolePartition(`${homeRegion}.${console.regional}`)).toBe(partition);
  expect(signInPartition(`${homeRegion}.${signIn.host}`)).toBe(partition);
});

test.each([
  ...[
    "us-east-1",
    "us-gov-west-1",
    "cn-northwest-1",
    "eusc-de-east-1",
    "us-iso-east-1",
    "ap-southeast-12",
  ].map((text) => [text, true] as const),
  ...[
    "",
    "us-east",
    "us-east-",
    "us-east-123",
    "US-EAST-1",
    "us--east-1",
    "u-east-1",
    "us-east-1.",
    "us-east-1\n",
  ].map((text) => [text, false] as const),
  ...["us-east-1a", "1-east-1", "us.east.1", "us-east-١", "signin", "console", "-us-east-1"].map(
    (text) => [text, false] as const,
  ),
  ["a-".repeat(100_000), false] as const,
])("tells whether %j is a Region: %s", (text, expected) => {
  expect(isRegion(text)).toBe(expected);
});
