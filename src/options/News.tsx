import { useEffect, useRef } from "preact/hooks";
import type { Change } from "../library/library.ts";
import { text } from "../ui/text.ts";
import type { ChangeNews } from "./use-changes.ts";

type Props = {
  readonly news: ChangeNews | undefined;
  readonly onUndo: (change: Change) => Promise<unknown>;
};

/** What became of the last step. Both regions are always there: a screen reader announces only changes in them. */
export function News({ news, onUndo }: Props) {
  const undo = news?.kind === "done" ? news.undo : undefined;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The row or form that had the focus is gone; without this it would fall back to the page's start.
    if (undo !== undefined && document.activeElement === document.body) button.current?.focus();
  }, [undo]);
  return (
    <>
      <div role="status">
        {news?.kind === "done" && (
          <div class="status">
            {news.text}
            {undo !== undefined && (
              <button type="button" class="plain" ref={button} onClick={() => void onUndo(undo)}>
                {text("undo")}
              </button>
            )}
          </div>
        )}
      </div>
      <div role="alert">{news?.kind === "failed" && <div class="alert">{news.text}</div>}</div>
    </>
  );
}
