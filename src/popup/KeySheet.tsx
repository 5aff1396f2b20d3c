import { useLayoutEffect, useRef } from "preact/hooks";
import { text, type TextName } from "../ui/text.ts";

/** Keys as keyboards name them, which no language changes, and what they do. */
const KEYS: readonly (readonly [keys: string, what: TextName])[] = [
  ["↵", "keySwitch"],
  ["Ctrl ↵ / ⌘ ↵", "keyOther"],
  ["⇧ ↵", "actionFillOnly"],
  ["Ctrl Space", "keyMark"],
  ["1 … 9  ↵", "keyFavoriteEnter"],
  ["Alt 1 … 9", "keyFavorite"],
  ["↑ ↓  PgUp PgDn  Home End", "keyMoveSelection"],
  ["→  ⇧ F10", "keyMenu"],
  ["←", "keyFold"],
  ["Alt ↑ ↓", "keyMoveRole"],
  ["!", "keyFitting"],
  ["Esc", "keyEscape"],
  ["?", "keySheet"],
];

/** All keys on one sheet. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-heading" onClose={onClose}>
      <h2 id="keys-heading">{text("keysHeading")}</h2>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{text(what)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {text("close")}
      </button>
    </dialog>
  );
}
