import { isAllowedSource, type StoredPolicy } from "../../library/policy.ts";
import { PublicKey, Sha256, SharedSource, SourceHeader, SourceUrl } from "../../library/shared-source.ts";

/** The ways by which a person adds a list. */
const SOURCE_KINDS = ["url", "file", "sender"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

const SOURCE_FIELDS = [
  "sourceName",
  "sourceUrl",
  "extensionId",
  "headerName",
  "headerValue",
  "sha256",
  "publicKey",
] as const;
export type SourceField = (typeof SOURCE_FIELDS)[number];

export type SourceDraft = Readonly<Record<SourceField, string>>;
export type SourceProblem = `${SourceField}Form` | "notAllowedForm";
export type SourceProblems = Partial<Record<SourceField, SourceProblem>>;

export const EMPTY_SOURCE = Object.fromEntries(SOURCE_FIELDS.map((field) => [field, ""])) as SourceDraft;

type Read =
  | { readonly ok: true; readonly source: SharedSource; readonly header?: SourceHeader }
  | { readonly ok: false; readonly problems: SourceProblems };

/** The ways that an administrator leaves open: a limit to some addresses and extensions leaves no file. */
export function allowedKinds({ allowedSources }: StoredPolicy): readonly SourceKind[] {
  return SOURCE_KINDS.filter((kind) => kind !== "file" || allowedSources === undefined);
}

/** Reads what was typed. `id` is for a source that has no ID by nature. */
export function readSourceDraft(
  draft: SourceDraft,
  kind: SourceKind,
  { id, policy }: { readonly id: SharedSource["id"]; readonly policy: StoredPolicy },
): Read {
  const problems: SourceProblems = {};
  const read = <Value>(field: SourceField, text: string, schema: Schema<Value>): Value | undefined => {
    const checked = schema.safeParse(text);
    if (!checked.success) problems[field] = `${field}Form`;
    return checked.data;
  };
  const typed = (field: SourceField) => draft[field].trim();

  const name = read("sourceName", typed("sourceName"), SharedSource.shape.name);
  const source = (own: string, origin: SharedSource["origin"]): SharedSource => ({
    id: own,
    name: name ?? "",
    isManaged: false,
    origin,
  });
  if (kind === "sender") {
    const extensionId = typed("extensionId");
    if (!EXTENSION_ID.test(extensionId)) problems.extensionId = "extensionIdForm";
    else if (!isAllowedSource(policy, extensionId)) problems.extensionId = "notAllowedForm";
    return finish(problems, source(`sender:${extensionId}`, { kind, extensionId }));
  }
  // Its name comes with the file, which is chosen last.
  if (kind === "file") return finish(problems, source(id, { kind, fileName: "" }));
  const url = read("sourceUrl", typed("sourceUrl"), SourceUrl) ?? "";
  if (url !== "" && !isAllowedSource(policy, url)) problems.sourceUrl = "notAllowedForm";
  const sha256 = typed("sha256") && read("sha256", typed("sha256").toLowerCase(), Sha256);
  const publicKey = typed("publicKey") && read("publicKey", bareKey(typed("publicKey")), PublicKey);
  const hasHeader = typed("headerName") !== "" || typed("headerValue") !== "";
  const headerName = hasHeader && read("headerName", typed("headerName"), SourceHeader.shape.name);
  const headerValue = hasHeader && read("headerValue", typed("headerValue"), SourceHeader.shape.value);
  const origin = { kind, url, ...(sha256 && { sha256 }), ...(publicKey && { publicKey }) };
  return {
    ...finish(problems, source(id, origin)),
    ...(headerName && headerValue && { header: { name: headerName, value: headerValue } }),
  };
}

type Schema<Value> = {
  safeParse(text: string): { readonly success: boolean; readonly data?: Value | undefined };
};

/** Chromium's IDs are 32 letters from a to p; Firefox's look like an e-mail address or a UUID in braces. */
const EXTENSION_ID = /^([a-p]{32}|\{[0-9a-fA-F-]{36}\}|[A-Za-z0-9._-]*@[A-Za-z0-9._-]+)$/;

function finish(problems: SourceProblems, source: SharedSource): Read {
  return Object.keys(problems).length === 0 ? { ok: true, source } : { ok: false, problems };
}

/** A public key without the lines around it that PEM gives it, in one line. */
function bareKey(text: string): string {
  return text.replace(/-----[A-Z ]+-----/g, "").replace(/\s/g, "");
}
