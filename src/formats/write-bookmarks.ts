import type { Profile } from "../profile/profile.ts";
import { groupBy } from "./grouped.ts";
import type { ProfileField } from "./reading.ts";
import { formatSwitchLink } from "./switch-link.ts";
import { inFileOrder, listLost, type Written } from "./written.ts";

const CARRIED: readonly ProfileField[] = ["accountId", "roleName", "color", "partition"];

/** A bookmarks file that every browser imports: a switch-role link for each profile, in a folder for each group. */
export function writeBookmarks(profiles: readonly Profile[]): Written {
  const groups = groupBy(inFileOrder(profiles), ({ group }) => group ?? "");
  const folders = [...groups].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const items = folders.flatMap(([group, members]) =>
    group === ""
      ? members.map((profile) => bookmark(profile, "    "))
      : [
          `    <DT><H3>${escapeHtml(group)}</H3>`,
          "    <DL><p>",
          ...members.map((profile) => bookmark(profile, "        ")),
          "    </DL><p>",
        ],
  );
  const text = [
    "<!DOCTYPE NETSCAPE-Bookmark-file-1>",
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
    "<TITLE>Bookmarks</TITLE>",
    "<H1>Bookmarks</H1>",
    "<DL><p>",
    ...items,
    "</DL><p>",
    "",
  ].join("\n");
  return { text, lost: listLost(profiles, isLost) };
}

function bookmark(profile: Profile, indent: string): string {
  return `${indent}<DT><A HREF="${escapeHtml(formatSwitchLink(profile))}">${escapeHtml(profile.displayName)}</A>`;
}

function isLost(profile: Profile, field: ProfileField): boolean {
  if (field === "displayName" || field === "group") return profile[field]?.trim() !== profile[field];
  return !CARRIED.includes(field);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
