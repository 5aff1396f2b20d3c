import { addLink, countLines, isSwitchLink } from "./links.ts";
import { createFindings, type Findings } from "./reading.ts";

/** The tags that a bookmarks file is made of, each with the text behind it. Anything else is passed over. */
const TAG = /<(\/?)(a|h3|dl)\b([^<>]*)>([^<]*)/gi;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
/** The folder that is the bookmarks bar itself is no group. */
const BAR = /personal_toolbar_folder/i;

/** Reads the switch-role links of a bookmarks file or of any page; the folder around a link is its group. */
export function readBookmarks(html: string): Findings {
  const findings = createFindings();
  const folders: (string | undefined)[] = [];
  let folder: string | undefined;
  let line = 1;
  let counted = 0;
  for (const { index, 1: slash, 2: tag = "", 3: attributes = "", 4: behind = "" } of html.matchAll(TAG)) {
    const isEnd = slash === "/";
    const name = tag.toLowerCase();
    if (name === "h3" && !isEnd) folder = BAR.test(attributes) ? undefined : unescapeHtml(behind).trim();
    else if (name === "dl" && isEnd) folders.pop();
    else if (name === "dl") {
      folders.push(folder);
      folder = undefined;
    } else if (name === "a" && !isEnd) {
      const href = HREF.exec(attributes);
      const link = unescapeHtml(href?.[1] ?? href?.[2] ?? href?.[3] ?? "");
      if (!isSwitchLink(link)) continue;
      line += countLines(html.slice(counted, index));
      counted = index;
      addLink(findings, { link, label: unescapeHtml(behind).trim(), group: folders.at(-1) }, line);
    }
  }
  return findings;
}

const ENTITIES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
]);

function unescapeHtml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (entity, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(String(hex), 16) : undefined;
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    return ENTITIES.get(String(name).toLowerCase()) ?? entity;
  });
}
