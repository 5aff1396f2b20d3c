import { environmentMark } from "../../console/environment-mark.ts";
import type { Mark, MarkKind } from "../../console/marks.ts";
import { formatAccount } from "../../profile/account.ts";
import { textOn } from "../../profile/color.ts";
import { addHost } from "./host.ts";
import { markColor } from "./mark-color.ts";
import { OVERLAY_STYLE } from "./overlay-style.ts";

/** What is drawn over a page. */
export type Overlay = {
  /** Keeps the page from being seen before it is known how it is marked, at most for the given time. */
  readonly cover: (milliseconds: number) => void;
  /** Draws the bar, and for production the border, in place of what was drawn before. */
  readonly draw: (mark: Mark | undefined, show: readonly MarkKind[]) => void;
};

export function createOverlay(): Overlay {
  let host: ReturnType<typeof addHost> | undefined;
  const style = new CSSStyleSheet();
  style.replaceSync(OVERLAY_STYLE);
  const put = (parts: readonly HTMLElement[]) => {
    if (parts.length === 0) {
      host?.remove();
      host = undefined;
      return;
    }
    host ??= addHost(style);
    host.root.replaceChildren(...parts);
  };
  let uncover: ReturnType<typeof setTimeout> | undefined;

  return {
    cover(milliseconds) {
      put([element("div", "cover")]);
      uncover = setTimeout(put, milliseconds, []);
    },
    draw(mark, show) {
      clearTimeout(uncover);
      put(mark === undefined ? [] : parts(mark, show));
    },
  };
}

function parts(mark: Mark, show: readonly MarkKind[]): readonly HTMLElement[] {
  const drawn = [
    ...(show.includes("border") && mark.environment === "production" ? [element("div", "border")] : []),
    ...(show.includes("bar") ? [element("div", "strip"), label(mark)] : []),
  ];
  const color = markColor(mark);
  for (const { style } of drawn) {
    style.setProperty("--mark", `#${color}`);
    style.setProperty("--on-mark", `#${textOn(color)}`);
    style.setProperty("--own", `#${mark.color ?? color}`);
  }
  return drawn;
}

function label({ name, environment, identity }: Mark): HTMLElement {
  const { accountId, roleName, userName } = identity;
  const who = chrome.i18n.getMessage("identity", [roleName ?? userName ?? "", formatAccount(accountId)]);
  const box = element("div", "label");
  box.setAttribute("role", "note");
  box.append(element("i", "own"));
  if (environment !== undefined)
    box.append(element("b", "", chrome.i18n.getMessage(environmentMark(environment))));
  if (name !== roleName) box.append(element("bdi", "name", name));
  box.append(element("bdi", "who", who));
  return box;
}

function element(tag: string, className: string, text = ""): HTMLElement {
  const created = document.createElement(tag);
  created.className = className;
  created.textContent = text;
  return created;
}
