import * as fc from "fast-check";
import { expect, test } from "vitest";
import { consolePartition, signInPartition } from "../../../src/profile/partition.ts";

/** The table of hosts, written down a second time: partition, domain, whether it answers bare, and what goes before it. */
const TABLE = [
  ["aws", "signin", "signin.aws.amazon.com", true, "region"],
  ["aws-us-gov", "signin", "signin.amazonaws-us-gov.com", true, "region"],
  ["aws-cn", "signin", "signin.amazonaws.cn", true, "region"],
  ["aws-eusc", "signin", "signin.amazonaws-eusc.eu", false, "region"],
  ["aws", "console", "console.aws.amazon.com", true, "session"],
  ["aws-us-gov", "console", "console.amazonaws-us-gov.com", true, "session"],
  ["aws-cn", "console", "console.amazonaws.cn", true, "session"],
  ["aws-eusc", "console", "console.amazonaws-eusc.eu", false, "session"],
  ["aws", "console", "health.aws.amazon.com", true, "nothing"],
  ["aws", "console", "lightsail.aws.amazon.com", true, "nothing"],
  ["aws-us-gov", "console", "phd.amazonaws-us-gov.com", true, "nothing"],
  ["aws-cn", "console", "health.amazonaws.cn", true, "nothing"],
  ["aws-eusc", "console", "console.aws.eu", true, "nothing"],
] as const;

function looksLikeRegion(label: string): boolean {
  const [area = "", ...parts] = label.split("-");
  const number = parts.pop() ?? "";
  const isWord = (part: string) => part !== "" && !/[^a-z]/.test(part);
  return (
    ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"].includes(number.slice(-1)) &&
    number.length <= 2 &&
    !/[^0-9]/.test(number) &&
    [area, ...parts].every(isWord) &&
    area.length >= 2 &&
    area.length <= 5 &&
    parts.length >= 1 &&
    parts.length <= 3
  );
}

function looksLikeSession(label: string): boolean {
  const [account = "", mark = "", ...more] = label.split("-");
  const isOf = (characters: string, text: string) =>
    Array.from(text).every((one) => characters.includes(one));
  const digits = "0123456789";
  const letters = "abcdefghijklmnopqrstuvwxyz";
  return (
    account.length === 12 &&
    isOf(digits, account) &&
    mark.length === 8 &&
    isOf(digits + letters, mark) &&
    more.length === 0
  );
}

function lookUp(host: string, kind: "signin" | "console"): string | undefined {
  const labels = host.split(".");
  const row = TABLE.find(([, rowKind, domain, isBare, before]) => {
    const own = domain.split(".");
    const front = labels.slice(0, -own.length);
    if (rowKind !== kind || labels.slice(-own.length).join(".") !== domain) return false;
    if (front.length === 0) return isBare;
    if (before === "nothing") return false;
    if (front.length === 1) return looksLikeRegion(front[0]!);
    return (
      before === "session" && front.length === 2 && looksLikeSession(front[0]!) && looksLikeRegion(front[1]!)
    );
  });
  return row?.[0];
}

const domain = fc.constantFrom(...TABLE.map(([, , domain]) => domain));
const label = fc.oneof(
  fc.constantFrom(
    "us-east-1",
    "us-gov-west-1",
    "eusc-de-east-1",
    "cn-north-1",
    "123456789012-abcd1234",
    "evil",
    "",
  ),
  fc.constantFrom(
    "us-east-111",
    "us-east",
    "u-east-1",
    "US-EAST-1",
    "123456789012-abcd123",
    "12345678901-abcd1234",
  ),
  fc.constantFrom("signin", "console", "aws", "amazon", "com", "xn--e1afmkfd", "us-\u0435ast-1", "www"),
  fc.stringMatching(/^[a-z0-9-]{1,25}$/),
);
const dot = fc.constantFrom(".", ".", ".", "", "-", "\uff0e", "\u3002", "@", "/", "\\", "#", "%2e", "..");
const suffix = fc.constantFrom("", "", "", ".", ":443", ":8443", ".evil.example", "/", "\n", "\u0000", "m");

/** Hosts of the table with labels put before and behind them, dots replaced, letters changed. */
const host = fc.oneof(
  fc
    .tuple(fc.array(fc.tuple(label, dot), { maxLength: 3 }), domain, suffix)
    .map(([front, domain, end]) => front.flat().join("") + domain + end),
  fc
    .tuple(domain, fc.nat(), fc.constantFrom("", "x", "-", "\u0430", "A", "."))
    .map(([domain, nat, other]) => {
      const at = nat % domain.length;
      return domain.slice(0, at) + other + domain.slice(at + 1);
    }),
  domain.map((domain) => domain.toUpperCase()),
  fc.domain(),
);

test("a host is a sign-in or console host exactly when it is in the table", () => {
  fc.assert(
    fc.property(host, (host) => {
      expect(signInPartition(host)).toBe(lookUp(host, "signin"));
      expect(consolePartition(host)).toBe(lookUp(host, "console"));
    }),
    { numRuns: 5_000 },
  );
});

test("the host of an address is AWS's only when it ends in a domain of AWS's", () => {
  const address = fc.oneof(
    fc
      .tuple(fc.constantFrom("https://", "https:\\\\", "//", "https://u:p@"), host, host)
      .map(([start, one, other]) => `${start}${one}/${other}`),
    fc.webUrl(),
  );
  fc.assert(
    fc.property(address, (address) => {
      fc.pre(URL.canParse(address, "https://evil.example"));
      const { hostname } = new URL(address, "https://evil.example");
      const partition = signInPartition(hostname) ?? consolePartition(hostname);
      fc.pre(partition !== undefined);
      expect(hostname).toMatch(
        /(^|\.)(aws\.amazon\.com|amazonaws-us-gov\.com|amazonaws\.cn|amazonaws-eusc\.eu|aws\.eu)$/,
      );
    }),
    { numRuns: 2_000 },
  );
});
