import { accept, refuse, type Parsed } from "./parsed.ts";

export type RoleNameProblem =
  "roleMissing" | "roleCharacters" | "roleTooLong" | "rolePath" | "rolePathTooLong";

const NAME = /^[A-Za-z0-9_+=,.@-]+$/;
const MAX_NAME = 64;
/** IAM counts the slashes at both ends of a path; Rolecall keeps only the one before the name. */
const MAX_PATH = 512;
/** One or more segments of printable ASCII, which is what IAM takes in a path. */
const PATH = /^([\u0021-\u002e\u0030-\u007e]+\/)+$/;

/** Reads a role name, with its path when it has one (`team/ReadOnly`). A slash in front is dropped. */
export function parseRoleName(text: string): Parsed<string, RoleNameProblem> {
  const given = text.trim().replace(/^\//, "");
  if (given === "") return refuse("roleMissing");
  const { path, name } = splitRoleName(given);
  if (!NAME.test(name)) return refuse("roleCharacters");
  if (name.length > MAX_NAME) return refuse("roleTooLong");
  if (path !== "" && !PATH.test(path)) return refuse("rolePath");
  if (path.length + 1 > MAX_PATH) return refuse("rolePathTooLong");
  return accept(given);
}

export function isRoleName(text: string): boolean {
  const parsed = parseRoleName(text);
  return parsed.ok && parsed.value === text;
}

/** `team/ops/ReadOnly` is path `team/ops/` and name `ReadOnly`; without a path, that is empty. */
export function splitRoleName(roleName: string): { readonly path: string; readonly name: string } {
  const nameStart = roleName.lastIndexOf("/") + 1;
  return { path: roleName.slice(0, nameStart), name: roleName.slice(nameStart) };
}
