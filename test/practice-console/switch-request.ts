import type { PartitionId } from "./hosts.ts";
import { isOwnAddress } from "./hosts.ts";

/** What somebody asks the sign-in host for, once every field of the form has passed. */
export type SwitchRequest =
  | {
      readonly action: "switchFromBasis";
      readonly account: string;
      readonly roleName: string;
      readonly displayName: string;
      readonly color: string;
      readonly redirectUri: string;
    }
  | { readonly action: "switchToBasis"; readonly redirectUri: string };

export type ReadSwitchRequest =
  | { readonly ok: true; readonly request: SwitchRequest }
  | { readonly ok: false; readonly status: 200 | 400 | 403; readonly problem: string };

/** The sign-in host answers 400 above this. */
export const MAX_DISPLAY_NAME = 64;

const FIELDS = {
  switchFromBasis: [
    "action",
    "src",
    "csrf",
    "redirect_uri",
    "mfaNeeded",
    "account",
    "roleName",
    "color",
    "displayName",
  ],
  switchToBasis: ["action", "src", "csrf", "redirect_uri"],
} as const;

/**
 * Checks a posted form, decoded once, field by field. Only what AWS's own console sends passes: exactly its fields,
 * each once, and an address to go to that is still encoded after the form was decoded.
 */
export function readSwitchRequest(
  form: URLSearchParams,
  expected: { readonly csrf: string | undefined; readonly partition: PartitionId },
): ReadSwitchRequest {
  const refuse = (problem: string, status: 200 | 400 | 403 = 200): ReadSwitchRequest => {
    return { ok: false, status, problem };
  };
  const field = (name: string) => form.get(name) ?? "";
  const action = field("action");
  if (action !== "switchFromBasis" && action !== "switchToBasis") return refuse(`action is "${action}"`);
  const strange = findStrangeField(form, FIELDS[action]);
  if (strange !== undefined) return refuse(strange);

  if (field("src") !== "nav") return refuse(`src is "${field("src")}"`);
  if (expected.csrf === undefined) return refuse("nobody is signed in", 403);
  if (field("csrf") !== expected.csrf) return refuse("csrf is not the session's", 403);
  const redirectUri = decodeOnceMore(field("redirect_uri"));
  if (redirectUri === undefined) return refuse(`redirect_uri is not encoded twice: ${field("redirect_uri")}`);
  if (!isOwnAddress(redirectUri, expected.partition)) return refuse(`redirect_uri leads to ${redirectUri}`);
  if (action === "switchToBasis") return { ok: true, request: { action, redirectUri } };

  const [displayName, color] = [field("displayName"), field("color")];
  if (displayName.length > MAX_DISPLAY_NAME) return refuse("displayName is too long", 400);
  if (field("mfaNeeded") !== "0") return refuse(`mfaNeeded is "${field("mfaNeeded")}"`);
  if (!/^[0-9a-f]{6}$/i.test(color)) return refuse(`color is "${color}"`);
  const [account, roleName] = [field("account"), field("roleName")];
  return { ok: true, request: { action, account, roleName, displayName, color, redirectUri } };
}

function findStrangeField(form: URLSearchParams, names: readonly string[]): string | undefined {
  const missing = names.find((name) => !form.has(name));
  if (missing !== undefined) return `${missing} is missing`;
  const unknown = [...form.keys()].find((name) => !names.includes(name));
  if (unknown !== undefined) return `${unknown} is no field of this form`;
  const repeated = names.find((name) => form.getAll(name).length > 1);
  return repeated === undefined ? undefined : `${repeated} is there more than once`;
}

/** `undefined` for text that holds an address already, and so was encoded once too few. */
function decodeOnceMore(text: string): string | undefined {
  if (text.includes(":")) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
