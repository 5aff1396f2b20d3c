import { useState } from "preact/hooks";
import type { Change, Library } from "../library/library.ts";
import { isOutOfRoom } from "../library/local-room.ts";
import { text } from "../ui/text.ts";

/** What became of the last step. */
export type ChangeNews =
  | { readonly kind: "done"; readonly text: string; readonly undo: Change | undefined }
  | { readonly kind: "failed"; readonly text: string };

/** Carries out steps, tells what became of the last one and keeps its undo at hand. */
export function useChanges(library: Library) {
  const [news, setNews] = useState<ChangeNews>();
  const apply = async (change: Change, done: string, undoable: boolean): Promise<boolean> => {
    try {
      const undo = await library.change(change);
      setNews({ kind: "done", text: done, undo: undoable ? undo : undefined });
      return true;
    } catch (error) {
      setNews({ kind: "failed", text: failureText(error) });
      return false;
    }
  };
  return {
    news,
    /** Resolves to whether it was stored. */
    change: (change: Change, done: string) => apply(change, done, true),
    undo: (change: Change) => apply(change, text("undone"), false),
  };
}

function failureText(error: unknown): string {
  return isOutOfRoom(error) ? text("changeNoRoom") : text("changeFailed", String(error));
}
