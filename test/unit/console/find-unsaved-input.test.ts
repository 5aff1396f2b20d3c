import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findUnsavedInput } from "../../../src/console/in-page/find-unsaved-input.ts";

type Fields = Readonly<Record<string, unknown>>;

/** As much of a page's elements as is looked at. `matching` are the selectors that fit an element, or what is around it. */
class Plain {
  readonly matching: readonly string[] = [];
  readonly contentEditable: string = "inherit";
  readonly textContent: string = "";
  readonly shadowRoot: unknown = null;
  readonly root: unknown = {};
  constructor(fields: Fields = {}) {
    Object.assign(this, fields);
  }
  matches(selector: string) {
    return selector.split(", ").some((each) => this.matching.includes(each));
  }
  closest(selector: string) {
    return this.matches(selector) ? this : null;
  }
  getRootNode() {
    return this.root;
  }
}
class Typed extends Plain {
  readonly type: string = "text";
  readonly value: string = "";
  readonly defaultValue: string = "";
  readonly readOnly: boolean = false;
  readonly checked: boolean = false;
  readonly defaultChecked: boolean = false;
}
class Input extends Typed {
  constructor(fields: Fields = {}) {
    super();
    Object.assign(this, fields);
  }
}
class TextArea extends Typed {
  constructor(fields: Fields = {}) {
    super();
    Object.assign(this, fields);
  }
}
class Select extends Plain {}
/** An element that is none of HTML's, as those of a drawing are. */
class Drawn {
  readonly shadowRoot = { querySelectorAll: () => [new Input({ value: "x" })] };
}

const rootOf = (...elements: readonly unknown[]) => ({
  querySelectorAll: (selector: string) => (selector === "*" ? elements : []),
});
const find = (...elements: readonly unknown[]) => {
  vi.stubGlobal("document", rootOf(...elements));
  return findUnsavedInput();
};
const isUnsaved = (...elements: readonly unknown[]) => find(...elements).isUnsaved;

beforeEach(() => {
  const classes = {
    HTMLElement: Plain,
    HTMLInputElement: Input,
    HTMLTextAreaElement: TextArea,
    HTMLSelectElement: Select,
  };
  for (const [name, each] of Object.entries(classes)) vi.stubGlobal(name, each);
  vi.stubGlobal("innerWidth", 800);
  vi.stubGlobal("innerHeight", 600);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const focused = (fields: Fields) => {
  const root: Record<string, unknown> = {};
  const field = new Input({ ...fields, root });
  root["activeElement"] = field;
  return field;
};
const EDITORS = [".ace_editor", ".monaco-editor", ".CodeMirror", ".xterm"];

describe("a reload would lose", () => {
  test.each<readonly [string, Plain]>([
    ["what was typed into a field", new Input({ value: "bucket" })],
    ["a field that was emptied", new Input({ defaultValue: "bucket" })],
    ["what was typed into a larger one", new TextArea({ value: "{}" })],
    ["a box that was ticked", new Input({ type: "checkbox", checked: true })],
    ["a choice that was changed", new Input({ type: "radio", defaultChecked: true })],
    [
      "what was typed where the page keeps a field's default equal to it",
      new Input({ value: "x", defaultValue: "x", matching: [":user-valid"] }),
    ],
    [
      "the same where it is not valid",
      new Input({ value: "x", defaultValue: "x", matching: [":user-invalid"] }),
    ],
    ["the same while a person is at it", focused({ value: "x", defaultValue: "x" })],
    ["what was chosen from a list", new Select({ matching: [":user-valid"] })],
    ["what was chosen from a list where it is not valid", new Select({ matching: [":user-invalid"] })],
    ["the text of an editor of the page's own", new Plain({ contentEditable: "true", textContent: "x" })],
    ["the same without formats", new Plain({ contentEditable: "plaintext-only", textContent: "x" })],
    ...EDITORS.map((editor) => [`what ${editor} keeps`, new TextArea({ matching: [editor] })] as const),
  ])("%s", (_, element) => {
    expect(isUnsaved(element)).toBe(true);
    expect(isUnsaved(new Plain(), element)).toBe(true);
  });

  test.each<readonly [string, unknown]>([
    ["nothing of an empty field", new Input()],
    ["nothing of an empty field that a person is at", focused({})],
    ["nothing of an empty field that a person was at", new Input({ matching: [":user-valid"] })],
    ["nothing of a field as it came", new Input({ value: "x", defaultValue: "x" })],
    ["nothing of what only the page can write", new Input({ value: "x", readOnly: true })],
    ["nothing of an editor that only shows", new TextArea({ readOnly: true, matching: EDITORS })],
    ["nothing of a larger field as it came", new TextArea({ value: "x", defaultValue: "x" })],
    ["nothing of a box as it came", new Input({ type: "checkbox", value: "on", checked: false })],
    ["nothing of a list as it came", new Select()],
    ["nothing of text that is only to be read", new Plain({ textContent: "x" })],
    ["nothing of an empty editor", new Plain({ contentEditable: "true", textContent: " \n" })],
    ["nothing of a drawing", new Drawn()],
    ...["hidden", "button", "submit", "reset", "image"].map(
      (type) => [`nothing of what a person does not type: ${type}`, new Input({ type, value: "x" })] as const,
    ),
  ])("%s", (_, element) => {
    expect(isUnsaved(element)).toBe(false);
  });
});

describe("a shadow is looked into", () => {
  const shadow = rootOf(new Plain(), new Input({ value: "x" }));
  const host = new Plain();

  test("that is open, and one in another", () => {
    expect(isUnsaved(new Plain({ shadowRoot: shadow }))).toBe(true);
    expect(isUnsaved(new Plain({ shadowRoot: rootOf(new Plain({ shadowRoot: shadow })) }))).toBe(true);
  });

  test("that is closed, by Chromium's way", () => {
    vi.stubGlobal("chrome", {
      dom: { openOrClosedShadowRoot: (of: unknown) => (of === host ? shadow : null) },
    });
    expect(isUnsaved(host)).toBe(true);
    expect(isUnsaved(new Plain())).toBe(false);
  });

  test("that is closed, by Firefox's way", () => {
    vi.stubGlobal("chrome", {});
    expect(isUnsaved(new Plain({ openOrClosedShadowRoot: shadow }))).toBe(true);
  });

  test("and its host as well", () => {
    expect(isUnsaved(new Input({ value: "x", shadowRoot: rootOf() }))).toBe(true);
  });
});

test("frames are counted that are large enough to type in", () => {
  const frame = (clientWidth: number, clientHeight: number, contentWindow: unknown = {}) =>
    new Plain({ clientWidth, clientHeight, contentWindow });
  const frames = [frame(2, 2), frame(300, 200), frame(1, 200), frame(300, 1)];
  expect(find(...frames, frame(300, 200, null), new Plain()).frames).toBe(2);
});

test.each([
  [2, 2, true],
  [1, 600, false],
  [800, 1, false],
])("a frame of %i by %i pixels is one itself: %j", (width, height, isLarge) => {
  vi.stubGlobal("innerWidth", width);
  vi.stubGlobal("innerHeight", height);
  expect(find().isLarge).toBe(isLarge);
});
