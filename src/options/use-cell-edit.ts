import type { RefObject } from "preact";
import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { profileKey, type Profile } from "../profile/profile.ts";
import type { Cell, CellField } from "./cell-edit.ts";

/** How a person is done with a cell: by a key in its field, or by leaving that. */
export type Ending = "key" | "left";

type Edit = Cell & {
  readonly stage: "open" | "saving" | "stored" | "closed";
  readonly ending: Ending;
  /** The list in which editing began. What is stored is in the next one, and its row may be elsewhere there. */
  readonly before: readonly Profile[];
};

export type CellEdit = {
  /** The cell that is edited, or was last. Its row has to exist: it has the focus, or is about to. */
  readonly cell: Cell | undefined;
  readonly isOpen: boolean;
  /** For that cell. */
  readonly element: RefObject<HTMLSpanElement | null>;
  readonly open: (profile: Profile, field: CellField) => void;
  readonly close: (ending: Ending) => void;
  /** Resolves to whether it was stored. */
  readonly save: (edited: Profile, ending: Ending) => Promise<boolean>;
};

type Options = {
  readonly profiles: readonly Profile[];
  /** Resolves to whether it was stored. */
  readonly onSave: (edited: Profile) => Promise<boolean>;
  /** Gets the focus when the row is no longer in the list. */
  readonly scroller: RefObject<HTMLElement | null>;
};

/** One cell at a time with a field in it. Afterwards the focus is on the cell, wherever its row went meanwhile. */
export function useCellEdit({ profiles, onSave, scroller }: Options): CellEdit {
  const [edit, setEdit] = useState<Edit>();
  const element = useRef<HTMLSpanElement>(null);
  const hasArrived = edit?.stage === "stored" && edit.before !== profiles;
  const isOpen = edit !== undefined && edit.stage !== "closed" && !hasArrived;
  const ending = edit?.ending;

  useLayoutEffect(() => {
    if (isOpen || ending === undefined) return;
    if (ending === "left" && document.activeElement !== document.body) return;
    (element.current ?? scroller.current)?.focus({ preventScroll: ending === "left" });
  }, [isOpen, ending, scroller]);

  const close = useCallback((ending: Ending) => {
    setEdit((now) => now && { ...now, stage: "closed", ending });
  }, []);
  return {
    cell: edit,
    isOpen,
    element,
    open(profile, field) {
      // One whose text is wrong stays open until it is put right or given up.
      if (edit?.stage === "open" && element.current !== null)
        element.current.querySelector<HTMLElement>("input, select")?.focus();
      else setEdit({ key: profileKey(profile), field, stage: "open", ending: "key", before: profiles });
    },
    close,
    async save(edited, ending) {
      if (edit === undefined) return false;
      const saving: Edit = { ...edit, stage: "saving", ending, before: profiles };
      setEdit(saving);
      const isStored = await onSave(edited);
      // A person may be in another cell by now.
      setEdit((now) => (now === saving ? { ...saving, stage: isStored ? "stored" : "open" } : now));
      return isStored;
    },
  };
}
