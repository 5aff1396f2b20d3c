import { createRequire } from "node:module";
import type { BrowserName, CompatData, CompatStatement, Identifier } from "@mdn/browser-compat-data";
import type { ApiUse } from "./api-uses.ts";

// Twenty megabytes, which an import would make a module of, in ten seconds.
const bcd = createRequire(import.meta.url)("@mdn/browser-compat-data") as CompatData;

/** The oldest browsers that the manifest lets Rolecall be installed in, by MDN's names for them. */
export type Minimums = Readonly<Partial<Record<BrowserName, string>>>;

/** The names that only the type packages have: what holds an API's members, and what MDN documents elsewhere. */
const HOLDERS = ["chrome", "Browser", "Static"];
const CONSTRUCTOR = /^Readonly|Constructor$/g;

/** What MDN knows of a member; undefined when it has no entry for it. */
export function compatOf({ kind, path }: ApiUse): CompatStatement | undefined {
  const names = path.filter((name) => !HOLDERS.includes(name));
  if (kind === "extension") {
    const [namespace = "", ...members] = names;
    const own = namespace.charAt(0).toLowerCase() + namespace.slice(1);
    return statementAt(bcd.webextensions["api"]!, [own, ...members]);
  }
  const root = kind === "web" ? bcd.api : bcd.javascript["builtins"]!;
  const [holder = "", ...members] = names.map((name) => name.replace(CONSTRUCTOR, ""));
  const last = members.pop();
  // MDN tells static members from others by their names; members of a mixin have entries under each of its users.
  return (
    statementAt(root, [holder, ...members, ...(last === undefined ? [] : [last])]) ??
    (last === undefined ? undefined : statementAt(root, [holder, ...members, `${last}_static`]))
  );
}

function statementAt(root: Identifier, path: readonly string[]): CompatStatement | undefined {
  let at: Identifier | undefined = root;
  for (const name of path) {
    if (at === undefined || !Object.hasOwn(at, name)) return undefined;
    at = at[name];
  }
  return at?.__compat;
}

/** Which of the oldest browsers lack a member, each with the version that has it: `firefox 140: 141`. */
export function lackingIn({ support }: CompatStatement, minimums: Minimums): readonly string[] {
  return Object.entries(minimums).flatMap(([browser, minimum]) => {
    const listed = support[browser as BrowserName];
    const statements = listed === undefined ? [] : Array.isArray(listed) ? listed : [listed];
    const has = statements.some(
      ({ version_added, version_removed, flags, prefix, alternative_name }) =>
        flags === undefined &&
        prefix === undefined &&
        alternative_name === undefined &&
        typeof version_added === "string" &&
        isUpTo(version_added, minimum) &&
        !(typeof version_removed === "string" && isUpTo(version_removed, minimum)),
    );
    if (has) return [];
    const since = statements.map(({ version_added }) => String(version_added)).join(", ") || "never";
    return [`${browser} ${minimum}: ${since}`];
  });
}

/** `preview` and what is not known are no version. */
function isUpTo(version: string, limit: string): boolean {
  return Number.parseFloat(version.replace("≤", "")) <= Number.parseFloat(limit);
}
