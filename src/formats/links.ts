import { readBookmarks } from "./bookmarks.ts";
import { createFindings, type Findings } from "./reading.ts";
import { addRole } from "./role-fields.ts";

/** A link or an ARN ends at white space, or at what closes it in HTML, Markdown and code. */
const CANDIDATE = /(?:https?:\/\/|arn:)[^\s"'<>`|\\]+/gi;
const ROLE_ARN = /^arn:[^:]*:iam:[^:]*:[^:]*:role\//;
const ANCHOR = /<a\s[^<>]*href/i;

/** True when a text holds a switch-role link or a role ARN, or at least what was meant for one. */
export function holdsLinks(text: string): boolean {
  return /\/switchrole\b|arn:[^:\s]{0,20}:iam:/i.test(text);
}

/** Reads switch-role links and role ARNs, in whatever text: a list, a wiki page, Terraform, exported bookmarks. */
export function readLinks(text: string): Findings {
  if (ANCHOR.test(text)) {
    const bookmarks = readBookmarks(text);
    if (bookmarks.candidates.length > 0) return bookmarks;
  }
  const findings = createFindings();
  let line = 1;
  let counted = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const found = withoutPunctuation(match[0]);
    const isLink = isSwitchLink(found);
    if (!isLink && !ROLE_ARN.test(found)) continue;
    line += countLines(text.slice(counted, match.index));
    counted = match.index;
    if (!isLink) addRole(findings, { roleArn: found }, { line });
    else addLink(findings, { link: found, label: markdownLabel(text, match.index) }, line);
  }
  return findings;
}

export function isSwitchLink(url: string): boolean {
  return /^https?:\/\/[^/?#]*\/switchrole([?#]|$)/i.test(url);
}

export type LabelledLink = {
  readonly link: string;
  readonly label?: string | undefined;
  readonly group?: string | undefined;
};

/** A link's own display name goes before the words that a page or a bookmark shows for it. */
export function addLink(findings: Findings, { link, label, group }: LabelledLink, line: number): void {
  const url = link.replaceAll("&amp;", "&");
  const isNamed = /[?&]displayName=[^&]/.test(url);
  const displayName = isNamed ? undefined : label;
  addRole(findings, { link: url, ...(displayName && { displayName }), ...(group && { group }) }, { line });
}

const PUNCTUATION = ".,;:!?*_]}";

/** Drops the punctuation of the sentence around it; a bracket only when it was opened outside. */
function withoutPunctuation(found: string): string {
  const count = (sign: string) => found.split(sign).length;
  let unopened = count(")") - count("(");
  let end = found.length;
  for (; end > 0; end--) {
    const sign = found.charAt(end - 1);
    if (sign === ")" ? unopened-- <= 0 : !PUNCTUATION.includes(sign)) break;
  }
  return found.slice(0, end);
}

const MAX_LABEL = 200;

/** `[label](` in front of a link. */
function markdownLabel(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - MAX_LABEL), at);
  return before.endsWith("](") ? before.slice(before.lastIndexOf("[") + 1, -2).trim() : undefined;
}

export function countLines(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}
