import type { ElementHandle } from "puppeteer-core";
import { waitFor } from "./browsers/condition.ts";

/** A page or popup in either browser: of puppeteer's `Page`, what both can do. */
export type BrowserPage = {
  readonly url: () => string | Promise<string>;
  readonly bringToFront: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly isClosed: () => boolean | Promise<boolean>;
  readonly goto: (url: string) => Promise<unknown>;
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly waitForFunction: (expression: string) => Promise<unknown>;
  readonly waitForSelector: (selector: string) => Promise<unknown>;
  /** A picture of what is in sight, PNG. */
  readonly screenshot: () => Promise<Uint8Array>;
  readonly click: (selector: string) => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  /** Chromium's way to an element; Firefox's `type` takes the path of a file for a file input. */
  readonly $?: (selector: string) => Promise<unknown>;
  readonly keyboard: {
    readonly press: (...keys: never[]) => Promise<void>;
    readonly down?: (key: never) => Promise<void>;
    readonly up?: (key: never) => Promise<void>;
  };
  readonly mouse?: {
    readonly move: (x: number, y: number, options?: { readonly steps: number }) => Promise<void>;
    readonly down: () => Promise<void>;
    readonly up: () => Promise<void>;
  };
};

export type Role =
  "button" | "checkbox" | "heading" | "link" | "option" | "searchbox" | "textbox" | "combobox" | "row";

/**
 * Waits for the element with a role and a name, as a screen reader knows it, and returns a selector for it. What is not
 * rendered, as in a dialog that has yet to open, no screen reader knows.
 */
export async function find(page: BrowserPage, role: Role, name: string): Promise<string> {
  const expression = `(${String(selectorInPage)})(${JSON.stringify(role)}, ${JSON.stringify(name)})`;
  try {
    await page.waitForFunction(expression);
  } catch (error) {
    const words = await page.evaluate("document.body.innerText").catch(() => "nothing any more");
    throw new Error(`There was no ${role} ${name}. The page said: ${String(words)}`, { cause: error });
  }
  return (await page.evaluate(expression)) as string;
}

/**
 * Clicks it. A page may redraw between the find and the click, which then hits nothing: so both are tried again. One that
 * closes at the click, as a popup does that opens a tab, may be gone before it can answer.
 */
export async function click(page: BrowserPage, role: Role, name: string): Promise<void> {
  let isClicked = false;
  const findAndClick = async () => {
    if (isClicked && (await page.isClosed())) return true;
    const selector = await find(page, role, name);
    isClicked = true;
    await page.click(selector);
    return true;
  };
  await waitFor(findAndClick, { what: `a click on the ${role} ${name}` });
}

/** Puts a text in place of what a field holds, key by key. */
export async function enter(page: BrowserPage, role: "textbox" | "searchbox", name: string, text: string) {
  const field = await find(page, role, name);
  await page.evaluate(`document.querySelector(${JSON.stringify(field)}).select()`);
  if (text === "") await press(page, "Delete");
  else await page.type(field, text);
}

/** Pastes a text into a field by way of the real clipboard, into which it is cut from another field. */
export async function paste(page: BrowserPage, name: string, text: string): Promise<void> {
  const spare = await find(page, "textbox", name === "Display name" ? "Role name" : "Display name");
  await page.type(spare, text);
  await edit(page, "selectAll", "a");
  await edit(page, "cut", "x");
  await page.click(await find(page, "textbox", name));
  await edit(page, "paste", "v");
}

/** What the clipboard holds, as it arrives in an empty field that it is pasted into. */
export async function readClipboard(page: BrowserPage, field: string): Promise<string> {
  await page.bringToFront();
  const selector = await find(page, "textbox", field);
  await page.click(selector);
  await edit(page, "paste", "v");
  return String(await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).value`));
}

/** Chromium's debugger does not turn Ctrl+V into an editing command; it wants to be told of both. */
async function edit({ keyboard }: BrowserPage, command: string, key: string): Promise<void> {
  const how = keyboard.down === undefined ? ["Control", key] : [key, { commands: [command] }];
  await keyboard.press(...(how as never[]));
}

/** Chooses a file of this machine in the page's file input. */
export async function chooseFile(page: BrowserPage, path: string): Promise<void> {
  const input = "input[type=file]";
  if (page.$ === undefined) await page.type(input, path);
  else await ((await page.$(input)) as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** Hits a key, holding the ones before it: `press(page, "Control", "Enter")`. A key may close the popup it is hit in. */
export async function press(page: BrowserPage, ...keys: readonly string[]): Promise<void> {
  const { keyboard } = page;
  const held = keys.slice(0, -1) as never[];
  try {
    if (keyboard.down === undefined || keyboard.up === undefined) {
      await keyboard.press(...(keys as never[]));
      return;
    }
    for (const key of held) await keyboard.down(key);
    await keyboard.press(keys.at(-1) as never);
    for (const key of held.toReversed()) await keyboard.up(key);
  } catch (error) {
    // The key came down; there is nothing left in which it could come up again.
    if (!(error instanceof Error && isOfClosedPage(error))) throw error;
  }
}

function isOfClosedPage({ name, message }: Error): boolean {
  return name === "TargetCloseError" || message.includes("Actor 'MarionetteCommands' destroyed");
}

type Point = readonly [x: number, y: number];

/** Takes hold of an element and moves it to the lower part of another; `letGo` ends that. */
export async function dragBelow(page: BrowserPage, from: string, to: string): Promise<void> {
  const place = async (selector: string, part: number) =>
    (await page.evaluate(`(() => {
      const { x, y, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
      return [x + width / 2, y + height * ${part}];
    })()`)) as Point;
  const [start, end] = [await place(from, 0.5), await place(to, 0.8)];
  if (page.mouse === undefined) {
    await point(page, "pointerdown", start);
    await point(page, "pointermove", end);
    return;
  }
  await page.mouse.move(...start);
  await page.mouse.down();
  await page.mouse.move(...end, { steps: 3 });
}

export async function letGo(page: BrowserPage): Promise<void> {
  if (page.mouse === undefined) await point(page, "pointerup", [0, 0]);
  else await page.mouse.up();
}

/** What Marionette's actor in Firefox's popup has no way to do by itself: it can only click. */
async function point(page: BrowserPage, type: string, [clientX, clientY]: Point): Promise<void> {
  const event = { bubbles: true, cancelable: true, buttons: 1, pointerType: "mouse", clientX, clientY };
  await page.evaluate(
    `document.elementFromPoint(${clientX}, ${clientY}).dispatchEvent(new PointerEvent("${type}", ${JSON.stringify(event)}))`,
  );
}

/** What the elements that match a selector say, one after the other. */
export async function texts(page: BrowserPage, selector: string): Promise<readonly string[]> {
  const expression = `[...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => element.textContent)`;
  return (await page.evaluate(expression)) as string[];
}

export async function waitForText(page: BrowserPage, selector: string, part: string): Promise<void> {
  await page.waitForFunction(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].some((element) => element.textContent.includes(${JSON.stringify(part)}))`,
  );
}

/** The names of the roles in the popup's list, in order. */
export async function optionNames(page: BrowserPage): Promise<readonly string[]> {
  return (await page.evaluate(
    `[...document.querySelectorAll("[role=option]")].map((option) =>
      [...option.children].map((part) => part.textContent).filter((part) => part !== "").join(" "))`,
  )) as string[];
}

/** Waits until the popup's list shows roles with these names and no others, whatever it showed before. */
export async function waitForOptions(page: BrowserPage, names: readonly string[]): Promise<void> {
  const ask = async () => {
    const shown = await optionNames(page);
    return shown.length === names.length && names.every((name, at) => shown[at]?.includes(name) === true);
  };
  await waitFor(ask, { what: `the popup to show ${names.join(", ") || "no roles"}` });
}

/** Runs in the page. An element's name is its aria-label, else its label's text, else its own. */
function selectorInPage(role: Role, name: string): string | undefined {
  const selectors: Record<Role, string> = {
    button: "button",
    checkbox: "input[type=checkbox]",
    heading: "h1, h2",
    link: "a[href]",
    option: "[role=option]",
    searchbox: "input[type=search]",
    textbox: "input[type=text], textarea",
    combobox: "select",
    row: "[role=row]",
  };
  const nameOf = (element: Element) =>
    element.getAttribute("aria-label") ??
    (element as { labels?: NodeList }).labels?.[0]?.textContent ??
    element.textContent;
  const startsWithName = role === "option" || role === "row";
  const found = [...document.querySelectorAll(selectors[role])].find((element) => {
    const own = nameOf(element).trim();
    return element.checkVisibility() && (startsWithName ? own.startsWith(name) : own === name);
  });
  if (found === undefined) return undefined;
  const path: string[] = [];
  let element = found;
  while (element.parentElement !== null) {
    path.unshift(`:nth-child(${[...element.parentElement.children].indexOf(element) + 1})`);
    element = element.parentElement;
  }
  return `html > ${path.join(" > ")}`;
}
