import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  fillSwitchForm,
  findFirstRunButton,
  findSubmit,
  hasSwitchForm,
  isNeeded,
  isSwitchFormComplete,
} from "../../../src/console/switch-form.ts";
import { createSwitchRequest } from "../../../src/console/switch-request.ts";
import { buildProfile } from "../../support/builders.ts";

const request = createSwitchRequest(buildProfile({ color: "b7ca9d" }), undefined);
const ACCOUNT = "input#account";
const ROLE = "input#roleName";
const NAME = "input#displayName";
const BUTTONS = "button, input[type=submit]";
const SWATCHES = 'input[name="color"]';
const RADIOS = "input[type=radio]";

/** A page, by the selectors that find something in it. */
function createPage(elements: Readonly<Record<string, readonly unknown[]>>): Document {
  return {
    querySelector: (selector: string) => elements[selector]?.[0] ?? null,
    querySelectorAll: (selector: string) => elements[selector] ?? [],
  } as never;
}

/** An input whose text is set as browsers do it, and what happened to it. */
class Input {
  readonly events: string[] = [];
  protected text = "";
  get value() {
    return this.text;
  }
  set value(text: string) {
    this.text = text;
  }
  dispatchEvent({ type, bubbles }: Event) {
    this.events.push(`${type} ${bubbles ? "up" : "here"}`);
  }
}
/** React puts a setter of its own before the prototype's, to know what it was that wrote. */
class ReactInput extends Input {
  override get value() {
    return this.text;
  }
  override set value(_: string) {
    throw new Error("React takes this for its own and changes nothing.");
  }
}
class KeepingInput extends Input {
  override dispatchEvent() {
    this.text = "what the page wants";
  }
}
const choice = (value: string, more: object = {}) => {
  const radio = { name: "", value, checked: false, click: () => (radio.checked = true), ...more };
  return radio;
};
const fields = () => ({ [ACCOUNT]: [new Input()], [ROLE]: [new ReactInput()], [NAME]: [new Input()] });
const swatches = () => [choice("B7CA9D", { name: "color" }), choice("F2B0A9", { name: "color" })] as const;

beforeEach(() => {
  vi.stubGlobal("HTMLInputElement", Input);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the form is filled", () => {
  test("so that React notices, with the nearest colour", () => {
    const inputs = fields();
    const [near, far] = swatches();
    expect(fillSwitchForm(createPage({ ...inputs, [SWATCHES]: [far, near] }), request)).toEqual([]);
    const filled = Object.values(inputs).map(([input]) => input!);
    expect(filled.map(({ value }) => value)).toEqual(["123456789012", "ReadOnly", "Payments"]);
    for (const { events } of filled) expect(events).toEqual(["input up", "change up"]);
    expect([near.checked, far.checked]).toEqual([true, false]);
  });

  test("and what says so already is left alone", () => {
    const inputs = fields();
    inputs[ACCOUNT][0]!.value = request.account;
    fillSwitchForm(createPage(inputs), request);
    expect(inputs[ACCOUNT][0]!.events).toEqual([]);
  });

  test("as far as it can be, and what could not be is told", () => {
    const page = createPage({ [ACCOUNT]: [new KeepingInput()], [ROLE]: [new Input()] });
    expect(fillSwitchForm(page, request)).toEqual(["account", "displayName", "color"]);
  });

  test.each([
    ["is none", [choice("red", { name: "color" })]],
    ["is written in another way", [choice("#b7ca9d", { name: "color" })]],
    ["is written in a longer way", [choice("b7ca9dff", { name: "color" })]],
    ["is not to be chosen", [choice("b7ca9d", { name: "color", click: () => undefined })]],
  ])("without a colour where it %s", (_, given) => {
    expect(fillSwitchForm(createPage({ ...fields(), [SWATCHES]: given }), request)).toEqual(["color"]);
  });
});

describe("of several sessions", () => {
  const ADA = "111122223333-aaaaaaaa";
  const BOB = "111122223333-bbbbbbbb";
  const fill = (radios: readonly unknown[], more = {}) =>
    fillSwitchForm(createPage({ ...fields(), [SWATCHES]: swatches(), [RADIOS]: radios }), {
      ...request,
      ...more,
    });
  const labelled = (value: string, textContent: string) => choice(value, { labels: [{ textContent }] });

  test("the one that is meant is chosen", () => {
    const [ada, bob] = [choice(ADA), choice(BOB)];
    expect(fill([ada, bob], { session: BOB })).toEqual([]);
    expect([ada.checked, bob.checked]).toEqual([false, true]);
  });

  test("it is known without an account in front", () => {
    const [ada, bob] = [choice("aaaaaaaa"), choice("bbbbbbbb")];
    expect(fill([ada, bob], { session: BOB })).toEqual([]);
    expect(bob.checked).toBe(true);
  });

  test("it is known by its label", () => {
    const [ada, bob] = [labelled(ADA, " ada @ 1111-2222-3333\n"), labelled(BOB, " bob @ 1111-2222-3333 ")];
    expect(fill([ada, bob], { base: { accountId: "111122223333", roleName: "bob" } })).toEqual([]);
    expect(bob.checked).toBe(true);
  });

  test("AWS's choice stays where it fits", () => {
    const [ada, bob] = [choice(ADA), choice(BOB, { checked: true })];
    expect(fill([ada, bob], { base: { accountId: "111122223333" } })).toEqual([]);
    expect([ada.checked, bob.checked]).toEqual([false, true]);
  });

  test.each<readonly [string, readonly unknown[]]>([
    ["there is no telling", [choice(ADA), choice(BOB)]],
    ["the one that is meant is not to be chosen", [choice(ADA, { click: () => undefined })]],
  ])("the person has to choose where %s", (_, radios) => {
    expect(fill(radios)).toEqual(["session"]);
  });

  test("other choices of the form are none", () => {
    const others = [choice("aaaaaaaa", { name: "color" }), choice("classic"), choice("singleaccount")];
    expect(fill(others)).toEqual([]);
    expect(others.map(({ checked }) => checked)).toEqual([false, false, false]);
  });
});

describe("the form's button", () => {
  const button = (text: string, more: object = {}) => ({
    textContent: text,
    value: "",
    type: "button",
    ...more,
  });
  const own = {};
  const submit = button("Wechseln", { type: "submit", form: own });
  const search = button("Suchen", { type: "submit", form: {} });
  const english = button(" Switch Role\n");
  const field = { [ROLE]: [{ form: own }] };

  test.each<readonly [string, Readonly<Record<string, readonly unknown[]>>, unknown]>([
    ["by its ID first", { "#input_switchrole_button": [search], [BUTTONS]: [english] }, search],
    ["by its English text", { ...field, [BUTTONS]: [submit, english] }, english],
    [
      "by that text where it is an input",
      { [BUTTONS]: [search, button("", { value: "switch role" })] },
      button("", { value: "switch role" }),
    ],
    ["because it submits the fields' form", { ...field, [BUTTONS]: [search, submit] }, submit],
    [
      "not where it does not submit",
      { ...field, [BUTTONS]: [button("Abbrechen", { form: own })] },
      undefined,
    ],
    [
      "not where the fields are in no form",
      { [ROLE]: [{}], [BUTTONS]: [button("x", { type: "submit" })] },
      undefined,
    ],
    [
      "not where its text says more",
      { [BUTTONS]: [button("Do not switch role"), button("Switch role later")] },
      undefined,
    ],
  ])("is found %s", (_, elements, found) => {
    expect(findSubmit(createPage(elements))).toEqual(found);
  });

  test("and its fields make the form complete", () => {
    const all = { [ACCOUNT]: [{}], [ROLE]: [{}], [BUTTONS]: [english] };
    const complete = (given: object) => isSwitchFormComplete(createPage({ ...all, ...given }));
    expect(complete({})).toBe(true);
    expect([{ [ACCOUNT]: [] }, { [ROLE]: [] }, { [BUTTONS]: [] }].map(complete)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

test("there is a form as soon as one of its fields is there", () => {
  expect(hasSwitchForm(createPage({ [NAME]: [{}] }))).toBe(true);
  expect(hasSwitchForm(createPage({ [BUTTONS]: [{}] }))).toBe(false);
});

test("a first-run page has a button that leads to the form", () => {
  const button = {};
  expect(findFirstRunButton(createPage({ "#switchrole_firstrun_button": [button] }))).toBe(button);
  expect(findFirstRunButton(createPage({}))).toBeUndefined();
});

test("a switch works without a display name or a colour, but not without anything else", () => {
  const all = ["account", "roleName", "displayName", "color", "session"] as const;
  expect(all.filter(isNeeded)).toEqual(["account", "roleName", "session"]);
});
