import { formatAccount } from "../../profile/account.ts";
import type { Profile } from "../../profile/profile.ts";

/** What the address bar shows: in Chromium a text of XML, in Firefox one that is shown as it is. */
export type Markup = "xml" | "plain";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** XML has no place for control characters and halves of surrogate pairs, and Chromium throws for them. */
const UNFIT = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

export function describe(text: string, markup: Markup): string {
  const fit = text.replace(UNFIT, " ");
  return markup === "plain" ? fit : fit.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** A role in one line; production that a person wants to be asked about says what Enter does instead. */
export function describeRole(profile: Profile, isAsked: boolean): string {
  const { displayName, roleName, accountId } = profile;
  return chrome.i18n.getMessage(isAsked ? "addressBarAsked" : "addressBarRole", [
    isolate(displayName),
    isolate(roleName),
    isolate(formatAccount(accountId)),
  ]);
}

/** Keeps the direction of a name to itself (FSI and PDI), and what a name brings of that kind out of it. */
function isolate(text: string): string {
  return `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "")}\u2069`;
}
