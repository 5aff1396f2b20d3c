import type { RoleFields } from "./role-fields.ts";

type Field = keyof RoleFields;

/** What spreadsheets and other tools call the fields of a role, letters and digits only; the better names first. */
const NAMES: readonly (readonly [Field, readonly string[]])[] = [
  [
    "accountId",
    [
      "accountid",
      "awsaccountid",
      "account",
      "awsaccount",
      "accountnumber",
      "accountalias",
      "awsaccountalias",
    ],
  ],
  ["roleName", ["rolename", "awsrolename", "role", "awsrole", "iamrole"]],
  ["roleArn", ["rolearn", "iamrolearn", "awsrolearn", "arn"]],
  ["link", ["switchrolelink", "switchlink", "switchroleurl", "link", "url", "href"]],
  [
    "displayName",
    ["displayname", "name", "label", "title", "profile", "profilename", "accountname", "description"],
  ],
  ["color", ["color", "colour", "hexcolor"]],
  ["region", ["region", "awsregion", "defaultregion", "targetregion"]],
  ["group", ["group", "groupname", "folder", "team", "category"]],
  ["partition", ["partition", "awspartition"]],
  ["ordinal", ["ordinal"]],
  ["destination", ["destination"]],
  ["tags", ["tags", "labels"]],
  ["environment", ["environment", "env", "stage"]],
  ["note", ["note", "notes", "comment", "comments"]],
  ["fillOnly", ["fillonly"]],
  ["sessionHours", ["sessionhours"]],
  ["sessionSeconds", ["maxsessionduration", "durationseconds"]],
  ["baseAccount", ["baseaccount", "baseaccountid", "sourceaccount", "sourceaccountid"]],
  ["baseRole", ["baserole", "baserolename", "sourcerole"]],
];

const RANKS = new Map(
  NAMES.flatMap(([field, names]) => names.map((name, rank) => [name, { field, rank }] as const)),
);

/** Which of these names stand for which field; where several do, the best ones first. */
export function matchFields(names: readonly string[]): ReadonlyMap<Field, readonly number[]> {
  const matches = new Map<Field, { readonly at: number; readonly rank: number }[]>();
  names.forEach((name, at) => {
    if (name.length > MAX_NAME) return;
    const match = RANKS.get(name.toLowerCase().replace(/[^a-z0-9]/g, ""));
    if (match === undefined) return;
    const found = matches.get(match.field) ?? [];
    matches.set(match.field, [...found.slice(0, MAX_NAMES), { at, rank: match.rank }]);
  });
  return new Map(
    [...matches].map(([field, found]) => [
      field,
      found.toSorted((a, b) => a.rank - b.rank).map(({ at }) => at),
    ]),
  );
}

const MAX_NAME = 40;
/** So many names for one field are enough; a million of them are hostile. */
const MAX_NAMES = 8;
