import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import type { Offsets } from "../ui/use-window.ts";
import type { Drag } from "./drop-place.ts";
import type { List } from "./list.ts";
import type { Desk } from "./use-desk.ts";

type Parts = {
  readonly desk: Promise<Desk>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly list: List;
  readonly offsets: Offsets;
  /** Whether a line may be moved; says why where it may not. */
  readonly onGrab: (line: number) => boolean;
  readonly onDrop: (line: number, to: number) => void;
};

/** Lets a pointer drag the rows of a list to another place. */
export function useDrag({ desk, scroller, ...parts }: Parts) {
  const [drag, setDrag] = useState<Drag>();
  const onPointerDown = (event: PointerEvent) => {
    const isPlain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey;
    const element = scroller.current;
    const isRow = event.target instanceof Element && event.target.closest(".row") !== null;
    // A finger scrolls.
    if (!isPlain || !isRow || element === null || event.pointerType === "touch") return;
    void desk.then(({ followDrag }) => followDrag(event, { ...parts, scroller: element, onDrag: setDrag }));
  };
  return { drag, onPointerDown };
}
