/** What a key asks of the popup, apart from moving the selection. */
export type KeyCommand =
  | { readonly kind: "pick"; readonly how: "asSet" | "other" | "fillOnly" }
  | { readonly kind: "favorite"; readonly at: number }
  | { readonly kind: "move"; readonly by: 1 | -1 }
  | { readonly kind: "escape" | "mark" | "menu" | "fold" | "fitting" | "sheet" | "type" };

type Place = {
  /** The key came down in the search box; else in the list. */
  readonly isTyping: boolean;
  readonly query: string;
  /** The caret stands behind the last letter. */
  readonly isAtEnd: boolean;
  /** There are roles that do not fit the tab's session. */
  readonly hasMisfits: boolean;
};

/** What of a keyboard event counts here. */
type Key = Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/**
 * Digits, `!` and `?` are letters of a search while there is one to type into. A favourite's digit alone acts at once only in
 * the list: in the search box the first digit of an account ID must not switch to anything, so it takes Alt or Enter.
 */
export function readKey(event: Key, { isTyping, query, isAtEnd, hasMisfits }: Place): KeyCommand | undefined {
  const { key, altKey, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  // With Alt, a Mac's keyboard writes another character; the key is the same one.
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (digit !== undefined && !isCommand && !shiftKey && (altKey || !isTyping))
    return { kind: "favorite", at: Number(digit) - 1 };
  if (altKey)
    return key === "ArrowUp" || key === "ArrowDown"
      ? { kind: "move", by: key === "ArrowUp" ? -1 : 1 }
      : undefined;
  if (key === "Enter") return { kind: "pick", how: isCommand ? "other" : shiftKey ? "fillOnly" : "asSet" };
  if (event.code === "Space" && isCommand) return { kind: "mark" };
  if (key === "Escape") return { kind: "escape" };
  if (key === "ContextMenu" || (key === "F10" && shiftKey)) return { kind: "menu" };
  if (key === "ArrowRight" && !shiftKey && !isCommand && (!isTyping || isAtEnd)) return { kind: "menu" };
  if (key === "ArrowLeft" && !shiftKey && !isCommand && (!isTyping || query === "")) return { kind: "fold" };
  if (key === "!" && hasMisfits && (!isTyping || query === "")) return { kind: "fitting" };
  if (key === "?" && (!isTyping || query === "")) return { kind: "sheet" };
  return !isTyping && !isCommand && key.length === 1 ? { kind: "type" } : undefined;
}
