import type { Partition } from "../profile/partition.ts";
import { isArray, isObject, parseJson } from "./json-value.ts";
import { createProblem } from "./problem.ts";
import { createFindings, type Findings } from "./reading.ts";
import { addRole } from "./role-fields.ts";

/** The cookie in which the AWS console remembers about five roles. */
const COOKIE = /noflush_awsc-roleInfo["']?\s*[=:\t]\s*["']?([^;\s"']+)/;
const ENCODED = /^%7B%22[\w%]/i;

/** The cookie's value in a text that holds it: alone, or among other cookies. Undefined when there is none. */
export function roleHistoryValue(text: string): string | undefined {
  const found = COOKIE.exec(text)?.[1];
  return found ?? (ENCODED.test(text.trimStart()) ? text.trim() : undefined);
}

/** True for the cookie's JSON, decoded. */
export function isRoleHistory(value: unknown): boolean {
  return isObject(value) && isArray(value["rl"]);
}

/**
 * Reads the console's memory. Its roles name no partition, so the caller says whose console it was.
 * Who used the roles (`bn`, `ba`) is left aside: that they were switched to from there does not mean from there alone.
 */
export function readRoleHistory(text: string, partition: Partition = "aws"): Findings {
  const findings = createFindings();
  const decoded = decodeValue(roleHistoryValue(text) ?? text.trim());
  const json = decoded === undefined ? undefined : parseJson(decoded);
  if (json?.ok !== true || !isObject(json.value) || !isArray(json.value["rl"])) {
    findings.problems.push(createProblem("historyBroken", {}));
    return findings;
  }
  json.value["rl"].forEach((role, at) => {
    const fields = isObject(role) ? role : {};
    const textOf = (field: string) => (typeof fields[field] === "string" ? fields[field] : "");
    const [accountId, roleName, displayName, color] = [textOf("a"), textOf("r"), textOf("d"), textOf("c")];
    addRole(findings, { accountId, roleName, displayName, color, partition }, { path: `rl[${at}]` });
  });
  return findings;
}

/** `+` stands for a space only in encoded text; a plus sign of a role's name is `%2B` there. */
function decodeValue(value: string): string | undefined {
  if (value.startsWith("{")) return value;
  try {
    return decodeURIComponent(value.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}
