/** An element with children, for a question that is asked outside of what the popup renders. */
export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

export function createButton(type: "button" | "submit", label: string): HTMLButtonElement {
  const button = create("button", label);
  button.type = type;
  return button;
}

export function createTextField(): HTMLInputElement {
  const input = create("input");
  input.setAttribute("autocomplete", "off");
  input.spellcheck = false;
  input.type = "text";
  return input;
}

export function createHeading(heading: string): HTMLHeadingElement {
  const element = create("h2", heading);
  element.tabIndex = -1;
  return element;
}

/** Shows a dialog of these parts, and gives the way to close it with an answer. Escape answers with `undefined`. */
export function showQuestion<Answer>(
  parts: readonly [heading: HTMLHeadingElement, ...rest: HTMLElement[]],
  prepare: (dialog: HTMLDialogElement, close: (answer: Answer | undefined) => void) => void,
): Promise<Answer | undefined> {
  const dialog = create("dialog", ...parts);
  dialog.className = "question";
  dialog.ariaLabel = parts[0].textContent;
  return new Promise((resolve) => {
    const close = (answer: Answer | undefined) => {
      // Closing it gives the focus back to where it was.
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    dialog.oncancel = () => close(undefined);
    prepare(dialog, close);
    document.body.append(dialog);
    dialog.showModal();
  });
}
