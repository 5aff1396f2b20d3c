import { isAccountId } from "../profile/account.ts";
import { PARTITION_HOSTS } from "../profile/partition.ts";
import { splitRoleName } from "../profile/role-name.ts";
import type { SwitchRecord } from "../profile/switch-record.ts";
import { quoteForShell, quoteForSql } from "./quote.ts";

/*
 * CloudTrail records a switch in the console as `SwitchRole` of signin.amazonaws.com, in the account of the role and in
 * the Region of the sign-in page. Its `userIdentity.arn` is the role's session, and `additionalEventData.SwitchFrom` who
 * came from where. Beside it stands `AssumeRole` of sts.amazonaws.com, in both accounts, with the role's ARN in
 * `requestParameters` and that of its session in `responseElements`.
 */

/** Clocks differ, and a form that was opened may wait before it is submitted. */
const BEFORE_MS = 5 * 60_000;
const AFTER_MS = 15 * 60_000;

/** Commands for a POSIX shell that list the events of these switches, in each partition's home Region. */
export function writeLookup(records: readonly SwitchRecord[]): string {
  const { start, end } = spanOf(records);
  const isOurs = partsOf(records, sessionPart).map(
    (part) => `contains(CloudTrailEvent, ${rawJmesPath(part)})`,
  );
  const regions = distinct(records.map(({ partition }) => PARTITION_HOSTS[partition].homeRegion));
  const commands = regions.flatMap((region) =>
    ["SwitchRole", "AssumeRole"].map((name) =>
      [
        `aws cloudtrail lookup-events --region ${region} --output text`,
        `  --lookup-attributes AttributeKey=EventName,AttributeValue=${name}`,
        `  --start-time ${isoTime(start)} --end-time ${isoTime(end)}`,
        `  --query ${quoteForShell(`Events[?${isOurs.join(" || ")}].CloudTrailEvent`)}`,
      ].join(" \\\n"),
    ),
  );
  return `${commands.join("\n\n")}\n`;
}

/** A query over a trail's files, by the table that AWS's own pages make of them in Athena. */
export function writeAthenaQuery(records: readonly SwitchRecord[]): string {
  return writeQuery(records, {
    table: "cloudtrail_logs",
    time: isoTime,
    field: (column, name) => `json_extract_scalar(${column}, '$.${name}')`,
  });
}

/** A query for CloudTrail Lake, where an event data store is known by its ID. */
export function writeLakeQuery(records: readonly SwitchRecord[]): string {
  return writeQuery(records, {
    table: "EVENT_DATA_STORE_ID",
    time: (at) => isoTime(at).replace("T", " ").replace("Z", ""),
    field: (column, name) => `element_at(${column}, '${name}')`,
  });
}

type Dialect = {
  readonly table: string;
  readonly time: (at: number) => string;
  readonly field: (column: string, name: string) => string;
};

function writeQuery(records: readonly SwitchRecord[], { table, time, field }: Dialect): string {
  const { start, end } = spanOf(records);
  // Unlike LIKE, `strpos` takes the underscores of a name for what they are.
  const anyOf = (column: string, parts: readonly string[]) =>
    parts.map((part) => `strpos(${column}, ${quoteForSql(part)}) > 0`).join("\n      OR ");
  return [
    "SELECT eventtime, eventname, awsregion, recipientaccountid, useridentity.arn AS arn,",
    `  ${field("additionaleventdata", "SwitchFrom")} AS switched_from, errorcode, sourceipaddress`,
    `FROM ${table}`,
    `WHERE eventtime BETWEEN ${quoteForSql(time(start))} AND ${quoteForSql(time(end))}`,
    "  AND (",
    "    (eventsource = 'signin.amazonaws.com' AND eventname = 'SwitchRole' AND (",
    `      ${anyOf("useridentity.arn", partsOf(records, sessionPart))}`,
    "    )) OR (eventsource = 'sts.amazonaws.com' AND eventname = 'AssumeRole' AND (",
    `      ${anyOf(`concat(${field("requestparameters", "roleArn")}, '/')`, partsOf(records, rolePart))}`,
    "    ))",
    "  )",
    "ORDER BY eventtime\n",
  ].join("\n");
}

function spanOf(records: readonly SwitchRecord[]): { readonly start: number; readonly end: number } {
  const times = records.map(({ at }) => at);
  return { start: Math.min(...times) - BEFORE_MS, end: Math.max(...times) + AFTER_MS };
}

function partsOf(
  records: readonly SwitchRecord[],
  partOf: (record: SwitchRecord) => string,
): readonly string[] {
  return distinct(records.map(partOf));
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** What the ARN of each session in a role has in it; an alias is part of no ARN. */
function sessionPart({ account, roleName }: SwitchRecord): string {
  return `${isAccountId(account) ? account : ""}:assumed-role/${splitRoleName(roleName).name}/`;
}

/** What a role's own ARN has in it, with a slash behind it so that no longer name has it too. */
function rolePart({ account, roleName }: SwitchRecord): string {
  return `${isAccountId(account) ? account : ""}:role/${roleName}/`;
}

/** JMESPath's literal in which all but the quote is itself. */
function rawJmesPath(value: string): string {
  return `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

/** To the second, as CloudTrail writes its times. */
function isoTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
