import type { RefObject } from "preact";
import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { lastWhere } from "../profile/bisect.ts";

/**
 * Rows above and below the visible ones that exist too, so that scrolling shows no gaps. At the top, where a list stands
 * when it opens and after each key of a search, fewer do until scrolling begins, and are painted sooner.
 */
const SPARE_ROWS = { atTop: 2, elsewhere: 6 };

/** Where the rows of a list begin, in pixels; behind the last of them, where they all end. */
export type Offsets = {
  readonly count: number;
  readonly at: (row: number) => number;
};

/** Those of rows that are all of one height. */
export function evenOffsets(count: number, height: number): Offsets {
  return { count, at: (row) => row * height };
}

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

/** Follows the scrolling of a list. `covered` is how much of the scroller's top a sticky heading takes from view. */
export function useWindow(offsets: Offsets, covered = 0): Window {
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
      if (element === null || row >= offsets.count) return;
      const [top, bottom] = [offsets.at(row), offsets.at(row + 1)];
      if (top - covered < element.scrollTop) element.scrollTop = top - covered;
      else if (bottom > element.scrollTop + element.clientHeight)
        element.scrollTop = bottom - element.clientHeight;
    },
    [offsets, covered],
  );

  const rowAt = (height: number) => lastWhere(0, offsets.count, (row) => offsets.at(row) <= height);
  const spare = view.top === 0 ? SPARE_ROWS.atTop : SPARE_ROWS.elsewhere;
  return {
    scroller,
    onScroll,
    top: rowAt(view.top),
    first: Math.max(0, rowAt(view.top) - spare),
    end: Math.min(offsets.count, rowAt(view.top + view.height) + 1 + spare),
    reveal,
  };
}
