/** What a frame of a page tells of what was typed or chosen in it. */
export type FrameInput = {
  readonly isUnsaved: boolean;
  /** How many frames in it are large enough for somebody to type in. */
  readonly frames: number;
  /** Whether it is such a frame itself. */
  readonly isLarge: boolean;
};

/**
 * Runs beside each frame of a page: whether a reload would lose something. In doubt it would. It is sent there as source
 * text, so it may use nothing from outside itself.
 */
export function findUnsavedInput(): FrameInput {
  type Opener = { readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };
  type Openable = { readonly openOrClosedShadowRoot?: ShadowRoot | null };
  type Root = Document | ShadowRoot;
  type Sized = {
    readonly clientWidth: number;
    readonly clientHeight: number;
    readonly contentWindow?: unknown;
  };

  // Chromium and Firefox each have a way of their own into closed shadow roots.
  const { dom } = (globalThis as { chrome?: Opener }).chrome ?? {};
  const shadowOf = (element: HTMLElement) =>
    dom?.openOrClosedShadowRoot(element) ??
    (element as Openable).openOrClosedShadowRoot ??
    element.shadowRoot;
  const allIn = (root: Root): Element[] =>
    [...root.querySelectorAll("*")].flatMap((element) => {
      const shadow = element instanceof HTMLElement ? shadowOf(element) : null;
      return shadow === null ? [element] : [element, ...allIn(shadow)];
    });

  /** React keeps a field's default equal to what was typed. What a person has changed the browser remembers itself. */
  const isTouched = (field: HTMLElement) =>
    field.matches(":user-valid, :user-invalid") ||
    (field.getRootNode() as Partial<Root>).activeElement === field;
  const isTyped = (field: HTMLInputElement | HTMLTextAreaElement) => {
    const { value, defaultValue, readOnly } = field;
    if (readOnly || (value === "" && defaultValue === "")) return false;
    return value !== defaultValue || isTouched(field);
  };
  const isUnsaved = (element: Element): boolean => {
    if (element instanceof HTMLInputElement) {
      if (/^(hidden|button|submit|reset|image)$/.test(element.type)) return false;
      return /^(checkbox|radio)$/.test(element.type)
        ? element.checked !== element.defaultChecked
        : isTyped(element);
    }
    // Editors and terminals keep their text to themselves, and take keys by an empty field.
    if (element instanceof HTMLTextAreaElement)
      return (
        isTyped(element) ||
        (!element.readOnly && element.closest(".ace_editor, .monaco-editor, .CodeMirror, .xterm") !== null)
      );
    if (element instanceof HTMLSelectElement) return element.matches(":user-valid, :user-invalid");
    if (!(element instanceof HTMLElement) || !/^(true|plaintext-only)$/.test(element.contentEditable))
      return false;
    return element.textContent.trim() !== "";
  };

  const elements = allIn(document);
  const isFrame = ({ contentWindow, clientWidth, clientHeight }: Sized) =>
    contentWindow != null && clientWidth > 1 && clientHeight > 1;
  return {
    isUnsaved: elements.some(isUnsaved),
    frames: elements.filter(isFrame).length,
    isLarge: innerWidth > 1 && innerHeight > 1,
  };
}
