import { describe, expect, test } from "vitest";
import { planImport } from "../../src/formats/plan.ts";
import { readText } from "../../src/formats/read-text.ts";
import { FORMATS } from "../../src/formats/reading.ts";

/** Texts that make careless parsers slow, each of about the length that it is asked for. */
const HOSTILE: readonly (readonly [name: string, build: (length: number) => string])[] = [
  ["opening brackets", (length) => "[".repeat(length)],
  ["nested brackets", (length) => "[".repeat(length / 2) + "]".repeat(length / 2)],
  ["opening braces", (length) => "{".repeat(length)],
  ["nested objects", (length) => '{"a":'.repeat(length / 6) + "1" + "}".repeat(length / 6)],
  ["commas", (length) => ",".repeat(length)],
  ["commas behind a header", (length) => `account_id,role_name\n${",".repeat(length)}`],
  ["a header of commas", (length) => `account_id,role_name${",role".repeat(length / 5)}\n1,2\n`],
  ["quotes", (length) => `account_id,role_name\n${'"'.repeat(length)}`],
  ["quotes, an odd number of them", (length) => `account_id,role_name\n${'"'.repeat(length + 1)}`],
  ["quoted cells that stay open", (length) => `account_id,role_name\n${'"x,'.repeat(length / 3)}`],
  ["one endless line", (length) => "x".repeat(length)],
  ["one endless line of spaces", (length) => " ".repeat(length) + "x"],
  ["one endless section name", (length) => `[profile ${"x ".repeat(length / 2)}`],
  ["one endless section of quotes", (length) => `[profile ${"\"'".repeat(length / 2)}`],
  ["one endless property", (length) => `[profile x]\nrole_arn = ${" ;".repeat(length / 2)}`],
  ["spaces before a comment sign", (length) => `[profile x]\nrole_arn = x${" ".repeat(length)}x`],
  ["lines", (length) => "\n".repeat(length)],
  ["carriage returns", (length) => "\r".repeat(length) + "x"],
  ["comments", (length) => "# x\n".repeat(length / 4)],
  ["section names without an end", (length) => "[x\n".repeat(length / 3)],
  ["properties without a section", (length) => "role_arn=x\n".repeat(length / 11)],
  ["one section over and over", (length) => "[profile x]\nrole_arn=x\n".repeat(length / 23)],
  [
    "one chain of sources",
    (length) =>
      Array.from(
        { length: length / 60 },
        (_, at) => `[profile p${at}]\nrole_name=r\nsource_profile=p${at + 1}\n`,
      ).join(""),
  ],
  [
    "one circle of sources",
    (length) =>
      Array.from(
        { length: length / 60 },
        (_, at) => `[p${at}]\nrole_name=r\nsource_profile=p${(at + 1) % Math.floor(length / 60)}\n`,
      ).join(""),
  ],
  [
    "one role over and over, each time by another name",
    (length) =>
      Array.from(
        { length: length / 60 },
        (_, at) => `[p${at}]\nrole_arn=arn:aws:iam::123456789012:role/A\n`,
      ).join(""),
  ],
  ["links that lead nowhere", (length) => "https://".repeat(length / 8) + "/switchrole"],
  [
    "links one after the other",
    (length) => "https://signin.aws.amazon.com/switchrole?a ".repeat(length / 43),
  ],
  ["closing brackets behind a link", (length) => `https://x/switchrole?${")".repeat(length)}`],
  [
    "brackets before links",
    (length) => `${"[".repeat(length / 2)}${"](https://x/switchrole ".repeat(length / 46)}`,
  ],
  ["ARNs that never end", (length) => "arn:aws:iam::".repeat(length / 13)],
  ["colons", (length) => `arn${":".repeat(length)}`],
  ["anchors that stay open", (length) => `/switchrole ${"<a href=".repeat(length / 8)}`],
  ["anchors with open quotes", (length) => `/switchrole ${'<a href="'.repeat(length / 9)}>`],
  ["spaces in an anchor", (length) => `/switchrole <a${" ".repeat(length)}href${" ".repeat(length)}>`],
  ["folders in folders", (length) => `/switchrole <a href="x">${"<dl><h3>x</h3>".repeat(length / 14)}`],
  ["ampersands", (length) => `/switchrole <a href="${"&".repeat(length)}">`],
  ["percent signs", (length) => `noflush_awsc-roleInfo=${"%".repeat(length)}`],
  ["the role history's name over and over", (length) => "noflush_awsc-roleInfo ".repeat(length / 22)],
  ["digits", (length) => `[${"1".repeat(length)}`],
  ["digits in an object", (length) => `{"a":${"1".repeat(length)}}`],
  ["an open string", (length) => `{"a":"${"\\\\".repeat(length / 2)}`],
  ["one endless string", (length) => `{"account":"${"\\n".repeat(length / 2)}","role":"x"}`],
  ["documents in a row", (length) => "{}".repeat(length / 2)],
  ["one endless key", (length) => `{"${"k".repeat(length)}":{"role":"x"}}`],
  ["many keys", (length) => `{${Array.from({ length: length / 16 }, (_, at) => `"role${at}":"x"`).join()}}`],
  ["one key over and over", (length) => `{"role":"x"${',"name":"x"'.repeat(length / 11)}}`],
  [
    "spellings of one key",
    (length) =>
      `{"role":"x"${Array.from({ length: length / 30 }, (_, at) => `,"${"_".repeat(at % 20)}name":"x"`).join("")}}`,
  ],
];

const SMALL = 250_000;
const TIMES = 4;
/** Work that the compiler and the garbage collector may have of their own, in milliseconds. */
const NOISE = 250;

/** The work of this process alone, in milliseconds: unlike time, it is the same however busy the machine is. */
function workOf(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/**
 * Of three runs the cheapest, for what disturbs a measurement only ever makes it dearer. With one that is cheap enough
 * there is no need for another.
 */
function measure(text: string, enough = 0): number {
  let least = Infinity;
  for (let run = 0; run < 3 && least >= enough; run++)
    least = Math.min(
      least,
      workOf(() => planImport([], readText(text).candidates, "merge")),
    );
  return least;
}

describe.each(HOSTILE)("%s", (_, build) => {
  test("four times as many take no more than eight times the work", { timeout: 60_000 }, () => {
    const bound = 2 * TIMES * measure(build(SMALL)) + NOISE;
    expect(measure(build(SMALL * TIMES), bound)).toBeLessThan(bound);
  });
});

test.each(FORMATS)(
  "10 MB of anything, taken for %s, is read within seconds",
  { timeout: 60_000 },
  (format) => {
    for (const text of [
      "[".repeat(10_000_000),
      ",".repeat(10_000_000),
      "x".repeat(10_000_000),
      "a=\n".repeat(3_333_333),
    ]) {
      let found = 0;
      const work = workOf(() => {
        found = readText(text, { format }).problems.length;
      });
      expect(found).toBeGreaterThan(0);
      expect(work).toBeLessThan(15_000);
    }
  },
);

test("100,000 lines are read within seconds, and each bad one is listed", { timeout: 60_000 }, () => {
  const row = (at: number) => `${at % 2 === 0 ? String(at).padStart(12, "0") : "12"},Role\n`;
  const text = `account_id,role_name\n${Array.from({ length: 100_000 }, (_, at) => row(at)).join("")}`;
  const { candidates, problems } = readText(text);
  expect([candidates.length, problems.length]).toEqual([50_000, 50_000]);
});
