import { expect, test } from "vitest";
import { readKey } from "../../../src/popup/popup-keys.ts";

const HELD = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const TYPING = { isTyping: true, query: "", isAtEnd: true, hasMisfits: true };
const IN_LIST = { ...TYPING, isTyping: false };

test.each([
  ["Enter", {}, { kind: "pick", how: "asSet" }],
  ["Enter", { ctrlKey: true }, { kind: "pick", how: "other" }],
  [" ", { code: "Space", ctrlKey: true }, { kind: "mark" }],
  ["Enter", { metaKey: true }, { kind: "pick", how: "other" }],
  ["Enter", { shiftKey: true }, { kind: "pick", how: "fillOnly" }],
  ["ContextMenu", {}, { kind: "menu" }],
  ["F10", { shiftKey: true }, { kind: "menu" }],
  // Alone it belongs to the browser's own menu.
  ["F10", {}, undefined],
  ["ArrowUp", { altKey: true }, { kind: "move", by: -1 }],
  ["ArrowDown", { altKey: true }, { kind: "move", by: 1 }],
  ["?", { shiftKey: true }, { kind: "sheet" }],
  ["!", { shiftKey: true }, { kind: "fitting" }],
  ["Escape", {}, { kind: "escape" }],
])("%s with %o in the search box asks for %o", (key, held, command) => {
  expect(readKey({ key, code: key, ...HELD, ...held }, TYPING)).toEqual(command);
});

test("leaves what a person types or edits in the search box to it", () => {
  const typed = { ...TYPING, query: "prod" };
  for (const key of ["a", "1", "!", "?", "ArrowLeft"])
    expect(readKey({ key, code: key === "1" ? "Digit1" : key, ...HELD }, typed)).toBeUndefined();
  expect(
    readKey({ key: "ArrowRight", code: "ArrowRight", ...HELD }, { ...typed, isAtEnd: false }),
  ).toBeUndefined();
});

test("leaves an exclamation mark to the search where all roles fit", () => {
  const key = { key: "!", code: "Digit1", ...HELD, shiftKey: true };
  expect(readKey(key, { ...TYPING, hasMisfits: false })).toBeUndefined();
  expect(readKey(key, { ...IN_LIST, hasMisfits: false })).toEqual({ kind: "type" });
});

test("takes a favourite's digit alone only in the list, and with Alt everywhere, whatever Alt makes of it", () => {
  const one = { key: "1", code: "Digit1", ...HELD };
  const favorite = { kind: "favorite", at: 0 };
  expect(readKey(one, TYPING)).toBeUndefined();
  expect(readKey(one, IN_LIST)).toEqual(favorite);
  expect(readKey({ ...one, key: "¡", altKey: true }, TYPING)).toEqual(favorite);
  expect(readKey({ ...one, ctrlKey: true }, IN_LIST)).toBeUndefined();
});

test("takes a letter in the list to the search box, unless it is a command of the browser's", () => {
  expect(readKey({ key: "p", code: "KeyP", ...HELD }, IN_LIST)).toEqual({ kind: "type" });
  expect(readKey({ key: "p", code: "KeyP", ...HELD, ctrlKey: true }, IN_LIST)).toBeUndefined();
});
