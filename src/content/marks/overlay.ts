import { environmentMark } from "../../console/environment-mark.ts";
import type { Mark, MarkKind } from "../../console/marks.ts";
import { formatAccount } from "../../profile/account.ts";
import { textOn } from "../../profile/color.ts";
import { addHost } from "./host.ts";
import { markColor, NO_COLOR } from "./mark-color.ts";
import { OVERLAY_STYLE } from "./overlay-style.ts";
import type { RenewButton } from "./renew-button.ts";
import type { SessionStatus } from "./session-status.ts";

/** What there is to draw of a page. */
type View = {
  readonly mark: Mark;
  readonly show: readonly MarkKind[];
  readonly status: SessionStatus | undefined;
  /** Absent where the session is not one that was switched to. */
  readonly renew: RenewButton | undefined;
};

/** What is drawn over a page. */
export type Overlay = {
  /** Keeps the page from being seen before it is known how it is marked, at most for the given time. */
  readonly cover: (milliseconds: number) => void;
  /** Draws the bar, and for production the border, in place of what was drawn before. */
  readonly draw: (view: View | undefined) => void;
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
    draw(view) {
      clearTimeout(uncover);
      const focused = host?.root.activeElement;
      put(view === undefined ? [] : parts(view));
      // The one thing that takes the focus is the same button as before, which loses it when it is put in anew.
      if (focused instanceof HTMLElement) focused.focus();
    },
  };
}

function parts({ mark, show, status, renew }: View): readonly HTMLElement[] {
  const isLeft = status?.phase === "left";
  const hasBorder = show.includes("border") && mark.environment === "production" && !isLeft;
  const bar = () => [element("div", "strip"), isLeft ? note(status) : label(mark, status, renew)];
  const drawn = [...(hasBorder ? [element("div", "border")] : []), ...(show.includes("bar") ? bar() : [])];
  const color = isLeft ? NO_COLOR : markColor(mark);
  for (const { style, classList } of drawn) {
    if (status !== undefined) classList.add(status.phase);
    style.setProperty("--mark", `#${color}`);
    style.setProperty("--on-mark", `#${textOn(color)}`);
    style.setProperty("--own", `#${mark.color ?? color}`);
  }
  return drawn;
}

function label(
  { name, environment, identity }: Mark,
  status: SessionStatus | undefined,
  renew: RenewButton | undefined,
): HTMLElement {
  const { accountId, roleName, userName } = identity;
  const who = chrome.i18n.getMessage("identity", [roleName ?? userName ?? "", formatAccount(accountId)]);
  const isEnding = status?.phase === "ending" || status?.phase === "over";
  const said = isEnding ? renew?.said() : undefined;
  const box = note(said === undefined ? status : undefined);
  const parts = [element("i", "own")];
  if (environment !== undefined)
    parts.push(element("b", "", chrome.i18n.getMessage(environmentMark(environment))));
  if (name !== roleName) parts.push(element("bdi", "name", name));
  parts.push(said === undefined ? element("bdi", "who", who) : element("bdi", "said", said));
  box.prepend(...parts);
  if (isEnding && renew !== undefined) box.append(renew.element);
  return box;
}

/** The label with what there is to say of the time alone. */
function note(status: SessionStatus | undefined): HTMLElement {
  const box = element("div", "label");
  box.setAttribute("role", "note");
  if (status !== undefined) box.append(element("span", "time", status.text));
  return box;
}

function element(tag: string, className: string, text = ""): HTMLElement {
  const created = document.createElement(tag);
  created.className = className;
  created.textContent = text;
  return created;
}
