/** Who a console page is signed in as, as far as it tells while it is still being parsed. */
export type PageIdentity = {
  /** 12 digits. */
  readonly accountId: string;
  readonly alias: string | undefined;
  /** Without its path, which ARNs of sessions leave out; undefined for a user. */
  readonly roleName: string | undefined;
  /** User, or the role session's name. */
  readonly userName: string | undefined;
  /** The multi-session slot; undefined where the browser has one session for all tabs. */
  readonly slot: string | undefined;
};

const SESSION_ARN = /^arn:[a-z-]+:(?:sts|iam)::(\d{12}):(assumed-role|user|root)(?:\/(.+))?$/;
const SESSION_LABEL = /^(\d{12})-([a-z0-9]{8})\./;

/**
 * Reads the session metadata of a page, whose word is not believed against the address: that a multi-session console is
 * another account than its host says is a page's lie, and then it is nobody.
 */
export function readPageIdentity(page: Document, host: string): PageIdentity | undefined {
  return readIdentity(page.querySelector('meta[name="awsc-session-data"]')?.getAttribute("content"), host);
}

/** The same of the metadata's JSON. */
export function readIdentity(json: string | null | undefined, host: string): PageIdentity | undefined {
  const data = readMetadata(json);
  const said = readArn(text(data["sessionARN"])) ?? readTexts(data);
  const [, labelAccount, labelSlot] = SESSION_LABEL.exec(host) ?? [];
  if (said === undefined) return undefined;
  if (labelAccount !== undefined && labelAccount !== said.accountId) return undefined;
  const multiSession = String(data["prismModeEnabled"]) === "true";
  return {
    ...said,
    alias: text(data["accountAlias"]),
    slot: labelSlot ?? (multiSession ? text(data["sessionDifferentiator"]) : undefined),
  };
}

type Named = Pick<PageIdentity, "accountId" | "roleName" | "userName">;

function readArn(arn: string | undefined): Named | undefined {
  const [, accountId, kind, path = ""] = SESSION_ARN.exec(arn ?? "") ?? [];
  if (accountId === undefined) return undefined;
  const parts = path.split("/");
  const roleName = kind === "assumed-role" ? parts[0] : undefined;
  return { accountId, roleName, userName: kind === "root" ? "root" : parts.at(-1) };
}

/** Without an ARN: a role's display name is `RoleName/session`, a user's is the name alone. */
function readTexts(data: Readonly<Record<string, unknown>>): Named | undefined {
  const accountId = text(data["accountId"])?.replaceAll("-", "");
  if (accountId === undefined || !/^\d{12}$/.test(accountId)) return undefined;
  const [first, ...rest] = text(data["displayName"])?.split("/") ?? [];
  return rest.length > 0
    ? { accountId, roleName: first, userName: rest.join("/") }
    : { accountId, roleName: undefined, userName: first };
}

function readMetadata(json: string | null | undefined): Readonly<Record<string, unknown>> {
  try {
    // What is no object comes out of this as one that has none of the fields.
    return { ...(JSON.parse(json ?? "") as object | null) };
  } catch {
    return {};
  }
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
