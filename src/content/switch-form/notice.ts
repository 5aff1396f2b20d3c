import type messages from "../../../public/_locales/en/messages.json";
import type { FormField } from "../../console/switch-form.ts";
import type { SwitchRequest } from "../../console/switch-request.ts";
import { formatAccount } from "../../profile/account.ts";

/** A text by name, with the values for its placeholders. */
export type Text = readonly [name: keyof typeof messages, ...values: readonly string[]];

export type Notice = {
  readonly title: Text;
  /** What to look at, most likely cause first. */
  readonly checks?: readonly Text[];
  /** Buttons. A page's own scripts cannot press them: only a person's press is trusted. */
  readonly actions?: readonly { readonly label: Text; readonly onPick: () => void }[];
};

/** AWS says the same one line whatever the cause; these are the causes, in the order of how often they are it. */
export function refusalNotice(
  title: "switchRefused" | "switchUnanswered",
  { roleName, account }: SwitchRequest,
): Notice {
  const shown = formatAccount(account);
  return {
    title: [title, roleName, shown],
    checks: [
      ["cause_roleName", roleName, shown],
      ["cause_trustPolicy"],
      ["cause_assumeRole"],
      ["cause_mfa"],
      ["cause_externalId"],
    ],
  };
}

export function fieldText(field: FormField): string {
  return write([field === "account" ? "accountId" : field]);
}

/** Shows a notice on top of the page, out of reach of the page's own scripts and styles. */
export function showNotice({ title, checks = [], actions = [] }: Notice): void {
  const host = document.createElement("rolecall-notice");
  const root = host.attachShadow({ mode: "closed" });

  const box = document.createElement("div");
  box.setAttribute("role", "alert");
  box.append(paragraph(title));
  if (checks.length > 0) {
    const list = document.createElement("ol");
    for (const check of checks) {
      const item = document.createElement("li");
      item.textContent = write(check);
      list.append(item);
    }
    box.append(paragraph(["checkInOrder"]), list);
  }
  for (const { label, onPick } of actions) {
    const button = document.createElement("button");
    button.textContent = write(label);
    button.onclick = ({ isTrusted }) => {
      if (!isTrusted) return;
      host.remove();
      onPick();
    };
    box.append(button, " ");
  }
  const close = document.createElement("button");
  close.textContent = write(["close"]);
  close.onclick = () => host.remove();
  box.append(close);

  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  root.adoptedStyleSheets = [style];
  root.append(box);
  document.body.prepend(host);
}

function paragraph(text: Text): HTMLElement {
  const element = document.createElement("p");
  element.textContent = write(text);
  return element;
}

function write([name, ...values]: Text): string {
  return chrome.i18n.getMessage(name, [...values]);
}

const STYLE = `
  :host { all: initial; display: block; }
  div {
    box-sizing: border-box; max-width: 640px; margin: 16px auto; padding: 12px 20px;
    border: 1px solid light-dark(#dcdfe3, #3c3e44); border-inline-start: 4px solid light-dark(#b3261e, #ffb4ab);
    border-radius: 6px; font: 14px/1.45 system-ui, sans-serif;
    color: light-dark(#1b1d21, #eceef1); background: light-dark(#ffffff, #1f2023); color-scheme: light dark;
  }
  p { margin: 0 0 6px; }
  p:first-child { font-weight: 600; }
  ol { margin: 0 0 8px; padding-inline-start: 24px; }
  button { font: inherit; padding: 2px 12px; }
`;
