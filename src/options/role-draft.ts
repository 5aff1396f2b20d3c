import { parseAccount, type AccountProblem } from "../profile/account.ts";
import { DEFAULT_COLOR, parseColor, type ColorProblem } from "../profile/color.ts";
import { accept, refuse, type Parsed } from "../profile/parsed.ts";
import { createProfile, Profile } from "../profile/profile.ts";
import { parseRoleName, type RoleNameProblem } from "../profile/role-name.ts";

/** The fields of the role form, each as the text that a person sees in it. */
const DRAFT_FIELDS = [
  "accountId",
  "roleName",
  "displayName",
  "color",
  "region",
  "group",
  "environment",
  "partition",
  "destination",
  "tags",
  "base",
  "note",
  "fillOnly",
  "sessionHours",
] as const satisfies readonly (keyof Profile)[];
export type DraftField = (typeof DRAFT_FIELDS)[number];

export type RoleDraft = Readonly<Record<DraftField, string>>;

export type DraftProblem =
  | AccountProblem
  | RoleNameProblem
  | ColorProblem
  | "displayNameForm"
  | "regionForm"
  | "destinationForm"
  | "groupForm"
  | "tagsForm"
  | "baseForm"
  | "noteForm"
  | "choiceForm";

export type DraftProblems = Partial<Record<DraftField, DraftProblem>>;

export const EMPTY_DRAFT: RoleDraft = {
  ...(Object.fromEntries(DRAFT_FIELDS.map((field) => [field, ""])) as Record<DraftField, string>),
  color: DEFAULT_COLOR,
  partition: "aws",
};

/** The ordinal is no text of the form's: it stays with the profile. */
export function draftOf(profile: Profile): RoleDraft {
  const { tags, base, ordinal, fillOnly, sessionHours, ...texts } = profile;
  return {
    ...EMPTY_DRAFT,
    ...texts,
    tags: tags?.join(", ") ?? "",
    base:
      base === undefined
        ? ""
        : [base.accountId, base.roleName].filter((part) => part !== undefined).join("/"),
    fillOnly: fillOnly === true ? "true" : "",
    sessionHours: sessionHours?.toString() ?? "",
  };
}

/** Reads what was typed; an empty optional field is an absent one. */
export function readDraft(
  draft: RoleDraft,
):
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: DraftProblems } {
  const values: Record<string, unknown> = {};
  const problems: DraftProblems = {};
  for (const field of DRAFT_FIELDS) {
    const read = READERS[field](draft[field].trim());
    if (!read.ok) problems[field] = read.problem;
    else if (read.value !== undefined) values[field] = read.value;
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  // The readers checked every field; the schema vouches for the whole.
  return { ok: true, profile: Profile.parse(createProfile(values as Profile)) };
}

type Reader = (text: string) => Parsed<unknown, DraftProblem>;

const READERS: Readonly<Record<DraftField, Reader>> = {
  accountId: parseAccount,
  roleName: parseRoleName,
  color: parseColor,
  displayName: optional("displayName", "displayNameForm"),
  region: optional("region", "regionForm"),
  group: optional("group", "groupForm"),
  environment: optional("environment", "choiceForm"),
  partition: optional("partition", "choiceForm"),
  destination: optional("destination", "destinationForm"),
  note: optional("note", "noteForm"),
  tags: optional("tags", "tagsForm", (text) =>
    text
      .split(",")
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ""),
  ),
  base: optional("base", "baseForm", readBase),
  fillOnly: optional("fillOnly", "choiceForm", (text) => text === "true"),
  sessionHours: optional("sessionHours", "choiceForm", Number),
};

/** A field that may be left empty, and else is what the profile's schema takes. */
function optional(
  field: DraftField,
  problem: DraftProblem,
  read: (text: string) => unknown = (text) => text,
): Reader {
  return (text) => {
    if (text === "") return accept(undefined);
    const checked = Profile.shape[field].safeParse(read(text));
    return checked.success ? accept(checked.data) : refuse(problem);
  };
}

/** `1111-2222-3333` or, with the role that is signed in there, `1111-2222-3333/RoleName`. */
function readBase(text: string): unknown {
  const [accountText = "", ...roleTexts] = text.split("/");
  const account = parseAccount(accountText);
  if (!account.ok) return undefined;
  return { accountId: account.value, ...(roleTexts.length > 0 && { roleName: roleTexts.join("/") }) };
}
