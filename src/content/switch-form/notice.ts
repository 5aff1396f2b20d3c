import type messages from "../../../public/_locales/en/messages.json";

/** A text by name, with the values for its placeholders. */
export type Text = readonly [name: keyof typeof messages, ...values: readonly string[]];

export type Notice = {
  readonly title: Text;
  /** What to look at, most likely cause first. */
  readonly checks?: readonly Text[];
  /** Buttons. A page's own scripts cannot press them: only a person's press is trusted. */
  readonly actions?: readonly { readonly label: Text; readonly onPick: () => void }[];
  /** What somebody who is asked for help needs to know. */
  readonly report?: () => string;
};

/** Shows a notice on top of the page, out of reach of the page's own scripts and styles. */
export function showNotice({ title, checks = [], actions = [], report }: Notice): void {
  const host = document.createElement("rolecall-notice");
  const root = host.attachShadow({ mode: "closed" });

  const box = document.createElement("div");
  box.setAttribute("role", "alert");
  const name = document.createElement("small");
  name.textContent = write(["extensionName"]);
  box.append(name, paragraph(title));
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
    const pick = () => {
      host.remove();
      onPick();
    };
    box.append(button(label, pick));
  }
  if (report !== undefined) {
    const copy = button(["copyDetails"], async () => {
      const said = await navigator.clipboard.writeText(report()).then(isCopied, isNotCopied);
      copy.textContent = write([said]);
    });
    box.append(copy);
  }
  box.append(button(["close"], () => host.remove()));

  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  root.adoptedStyleSheets = [style];
  root.append(box);
  document.body.prepend(host);
}

const isCopied = () => "copied" as const;
const isNotCopied = () => "copyDetailsFailed" as const;

function button(label: Text, onClick: () => unknown): HTMLElement {
  const element = document.createElement("button");
  element.textContent = write(label);
  element.addEventListener("click", (event) => {
    // A page's own scripts cannot press it: only a person's press is trusted.
    if (event.isTrusted) void onClick();
  });
  return element;
}

function paragraph(text: Text): HTMLElement {
  const element = document.createElement("p");
  element.textContent = write(text);
  return element;
}

export function write([name, ...values]: Text): string {
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
  small + p { font-weight: 600; }
  ol { margin: 0 0 8px; padding-inline-start: 24px; }
  button { font: inherit; margin-inline-end: 8px; padding: 2px 12px; }
`;
