import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { text } from "../ui/text.ts";
import { LIST_ID, optionId } from "./RoleList.tsx";

type Props = {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly query: string;
  /** The selected option of the list below; undefined when there is none. */
  readonly selected: number | undefined;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/**
 * A search box that names the selected option of the list, and no combobox: that is for a list which opens and closes,
 * and screen readers would announce one that is always expanded. A `searchbox` takes `aria-controls`,
 * `aria-autocomplete` and `aria-activedescendant` as well (WAI-ARIA 1.2), and says what it is for.
 */
export function SearchBox({ input, query, selected, onQuery, onKeyDown }: Props) {
  useLayoutEffect(() => {
    const focus = () => input.current?.focus();
    focus();
    // Firefox may load the popup before it shows it, and the focus given then is lost when it does (seen in 153).
    addEventListener("focus", focus);
    return () => removeEventListener("focus", focus);
  }, [input]);
  return (
    <input
      ref={input}
      class="search"
      type="search"
      aria-label={text("searchRoles")}
      placeholder={text("searchRoles")}
      autocomplete="off"
      spellcheck={false}
      aria-autocomplete="list"
      aria-controls={LIST_ID}
      aria-activedescendant={selected === undefined ? undefined : optionId(selected)}
      value={query}
      onInput={(event) => {
        onQuery(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
