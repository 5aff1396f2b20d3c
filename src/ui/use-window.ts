import type { RefObject } from "preact";
import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";

/** Rows above and below the visible ones that exist too, so that scrolling shows no gaps. */
const SPARE_ROWS = 6;

/** The part of a long list that is in sight. Only its rows need to exist. */
export type Window = {
  /** For the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  /** The row at the scroller's top edge. */
  readonly top: number;
  /** The first row, and the one after the last row, to render. */
  readonly first: number;
  readonly end: number;
  /** Scrolls as little as brings a row into sight. */
  readonly reveal: (row: number) => void;
};

/**
 * Follows the scrolling of a list whose rows begin at the given offsets in pixels; the last offset is the height
 * of them all. `covered` is how much of the scroller's top a sticky heading takes from view.
 */
export function useWindow(offsets: readonly number[], covered = 0): Window {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (element !== null) setView({ top: element.scrollTop, height: element.clientHeight });
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(onScroll);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [onScroll]);

  const reveal = useCallback(
    (row: number) => {
      const element = scroller.current;
      const [top, bottom] = [offsets[row], offsets[row + 1]];
      if (element === null || top === undefined || bottom === undefined) return;
      if (top - covered < element.scrollTop) element.scrollTop = top - covered;
      else if (bottom > element.scrollTop + element.clientHeight)
        element.scrollTop = bottom - element.clientHeight;
    },
    [offsets, covered],
  );

  return {
    scroller,
    onScroll,
    top: rowAt(offsets, view.top),
    first: Math.max(0, rowAt(offsets, view.top) - SPARE_ROWS),
    end: Math.min(offsets.length - 1, rowAt(offsets, view.top + view.height) + 1 + SPARE_ROWS),
    reveal,
  };
}

/** The row at a height, by bisection. */
function rowAt(offsets: readonly number[], height: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? Infinity) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
