import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import type { SwitchRecord } from "../../../src/profile/switch-record.ts";
import { writeAthenaQuery, writeLakeQuery, writeLookup } from "../../../src/setup/cloudtrail.ts";

const AT = Date.UTC(2026, 10, 25, 19, 30);
const RECORD: SwitchRecord = {
  at: AT,
  displayName: "Client prod",
  account: "444455556666",
  roleName: "team/Read_Only",
  partition: "aws",
  from: "popup",
};
const ODD = { ...RECORD, account: "client", roleName: "o'dd\\" };

/** The words that a shell makes of each command. */
function shellWords(script: string): readonly string[][] {
  const print = `aws() { printf '%s\\n' "$@"; echo --; }\n`;
  const out = execFileSync("sh", ["-c", print + script], { encoding: "utf8" });
  return out
    .split("--\n")
    .filter((part) => part.startsWith("cloudtrail"))
    .map((part) => part.trimEnd().split("\n"));
}

describe("the command lines", () => {
  test("ask for both events of a switch, from five minutes before it to fifteen after", () => {
    const commands = shellWords(writeLookup([RECORD]));
    expect(commands.map((words) => words[words.indexOf("--lookup-attributes") + 1])).toEqual([
      "AttributeKey=EventName,AttributeValue=SwitchRole",
      "AttributeKey=EventName,AttributeValue=AssumeRole",
    ]);
    expect(commands[0]).toEqual(
      expect.arrayContaining([
        ...["lookup-events", "us-east-1", "2026-11-25T19:25:00Z", "2026-11-25T19:45:00Z"],
        "Events[?contains(CloudTrailEvent, '444455556666:assumed-role/Read_Only/')].CloudTrailEvent",
      ]),
    );
  });

  test("ask once for each role, and in each partition's own Region", () => {
    const china = { ...RECORD, partition: "aws-cn", account: "777788889999", at: AT + 60_000 } as const;
    const commands = shellWords(writeLookup([china, RECORD, RECORD]));
    expect(commands.map((words) => words[words.indexOf("--region") + 1])).toEqual([
      ...["cn-north-1", "cn-north-1", "us-east-1", "us-east-1"],
    ]);
    expect(commands[0]?.find((word) => word.startsWith("Events"))?.match(/contains/g)).toHaveLength(2);
    expect(commands[0]).toEqual(expect.arrayContaining(["2026-11-25T19:25:00Z", "2026-11-25T19:46:00Z"]));
  });

  test("hold a value that would end its quotes, of an account known by its alias alone", () => {
    expect(shellWords(writeLookup([ODD]))[0]?.find((word) => word.startsWith("Events"))).toBe(
      String.raw`Events[?contains(CloudTrailEvent, ':assumed-role/o\'dd\\/')].CloudTrailEvent`,
    );
  });
});

describe("the queries", () => {
  test("for Athena read a trail's table, with times as text", () => {
    const query = writeAthenaQuery([RECORD]);
    expect(query).toContain("FROM cloudtrail_logs\n");
    expect(query).toContain("eventtime BETWEEN '2026-11-25T19:25:00Z' AND '2026-11-25T19:45:00Z'");
    expect(query).toContain("strpos(useridentity.arn, '444455556666:assumed-role/Read_Only/') > 0");
    expect(query).toContain(
      "strpos(concat(json_extract_scalar(requestparameters, '$.roleArn'), '/'), '444455556666:role/team/Read_Only/') > 0",
    );
  });

  test("for CloudTrail Lake read a store's maps, with times as it writes them", () => {
    const query = writeLakeQuery([RECORD]);
    expect(query).toContain("eventtime BETWEEN '2026-11-25 19:25:00' AND '2026-11-25 19:45:00'");
    expect(query).toContain("element_at(additionaleventdata, 'SwitchFrom')");
  });

  test.each([
    ["Athena", writeAthenaQuery],
    ["CloudTrail Lake", writeLakeQuery],
  ])("for %s hold a value that would end its quotes", (_, write) => {
    const query = write([ODD]);
    expect(query).toContain(String.raw`':assumed-role/o''dd\/'`);
    // Once the literals are taken out, no quote is left that would open or end another.
    expect(query.replaceAll(/'(?:[^']|'')*'/g, "")).not.toContain("'");
  });

  test("name a role once, however often a person switched to it", () => {
    expect(writeAthenaQuery([RECORD, RECORD]).match(/assumed-role/g)).toHaveLength(1);
  });
});
