import { lastWhere } from "../profile/bisect.ts";
import type { Offsets } from "../ui/use-window.ts";
import { placeAt, placesAround, type Drag } from "./drop-place.ts";
import type { List } from "./list.ts";

type Parts = {
  readonly scroller: HTMLElement;
  readonly list: List;
  readonly offsets: Offsets;
  /** Whether a line may be moved at all. */
  readonly onGrab: (line: number) => boolean;
  /** Where it would go by now; undefined once it is over. */
  readonly onDrag: (drag: Drag | undefined) => void;
  readonly onDrop: (line: number, to: number) => void;
};

/** In pixels: whoever moves less means a click, and who comes that near to the list's edge wants to see what is beyond. */
const MIN_WAY = 5;
const EDGE = 24;
const PIXELS_A_FRAME = 8;

/** Follows the pointer that came down on a row until it is let go, which drops the row, or until Escape. */
export function followDrag(down: PointerEvent, { scroller, list, offsets, onGrab, onDrag, onDrop }: Parts) {
  const heightOf = (y: number) => y - scroller.getBoundingClientRect().top + scroller.scrollTop;
  const line = lastWhere(0, offsets.count, (at) => offsets.at(at) <= heightOf(down.clientY));
  if (typeof list.line(line) !== "number") return;
  const places = { line, ...placesAround(list, line) };
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  let y = down.clientY;
  let drag: Drag | undefined;

  const update = () => {
    drag = { line, to: placeAt(heightOf(y), offsets, places) };
    onDrag(drag);
  };
  const end = (isDropped: boolean) => {
    over.abort();
    if (drag === undefined) return;
    swallowClick();
    onDrag(undefined);
    if (isDropped && drag.to !== line) onDrop(line, drag.to);
  };
  const scrollAtEdges = () => {
    if (over.signal.aborted) return;
    const { top, bottom } = scroller.getBoundingClientRect();
    const by = y < top + EDGE ? -PIXELS_A_FRAME : y > bottom - EDGE ? PIXELS_A_FRAME : 0;
    const before = scroller.scrollTop;
    scroller.scrollTop += by;
    if (scroller.scrollTop !== before) update();
    requestAnimationFrame(scrollAtEdges);
  };
  const move = (event: PointerEvent) => {
    // It was let go where no event tells of it.
    if (event.buttons === 0) {
      end(false);
      return;
    }
    y = event.clientY;
    if (drag !== undefined) {
      update();
      return;
    }
    if (Math.abs(y - down.clientY) < MIN_WAY) return;
    if (onGrab(line)) {
      update();
      scrollAtEdges();
    } else {
      over.abort();
      swallowClick();
    }
  };
  addEventListener("pointermove", move, options);
  addEventListener("pointerup", () => end(true), options);
  addEventListener("pointercancel", () => end(false), options);
  addEventListener("blur", () => end(false), { signal: over.signal });
  scroller.addEventListener("wheel", () => drag && requestAnimationFrame(update), {
    signal: over.signal,
    passive: true,
  });
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || drag === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      end(false);
    },
    options,
  );
}

/** Letting go ends in a click on whatever is there, which would switch to it. One by key is not meant. */
function swallowClick(): void {
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  const swallow = (event: MouseEvent) => {
    over.abort();
    if (event.detail === 0) return;
    event.stopPropagation();
    event.preventDefault();
  };
  addEventListener("click", swallow, options);
  addEventListener("pointerdown", () => over.abort(), options);
}
