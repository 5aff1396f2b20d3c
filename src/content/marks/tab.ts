import { environmentMark } from "../../console/environment-mark.ts";
import type { Mark, MarkKind } from "../../console/marks.ts";
import { textOn } from "../../profile/color.ts";
import { markColor } from "./mark-color.ts";
import { createRepair } from "./repair.ts";

/** Marks what the browser shows of a tab, its title and its icon. Returns the way to take the marks off. */
export function markTab(mark: Mark, show: readonly MarkKind[]): () => void {
  if (mark.environment === undefined) return () => undefined;
  const word = chrome.i18n.getMessage(environmentMark(mark.environment));
  const prefix = `${word} · `;
  const icon = show.includes("icon") ? iconLink(markColor(mark), word.charAt(0)) : undefined;
  const { head } = document;

  const repair = createRepair(() => {
    // The page changes its title as it pleases; what it says comes after the mark.
    if (show.includes("title") && document.title !== "" && !document.title.startsWith(prefix))
      document.title = prefix + document.title;
    // Of several icons the last one counts.
    const icons = head.querySelectorAll('link[rel~="icon"]');
    if (icon !== undefined && icons.item(icons.length - 1) !== icon) head.append(icon);
  });
  const observer = new MutationObserver(repair);
  observer.observe(head, { childList: true, subtree: true, characterData: true });
  repair();

  return () => {
    observer.disconnect();
    if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
    icon?.remove();
  };
}

function iconLink(color: string, letter: string): HTMLLinkElement {
  const link = document.createElement("link");
  link.rel = "icon";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#${color}"/><text x="8" y="12.5" font-family="sans-serif" font-size="12" font-weight="700" text-anchor="middle" fill="#${textOn(color)}">${letter}</text></svg>`;
  link.href = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return link;
}
