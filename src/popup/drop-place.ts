import { lastWhere } from "../profile/bisect.ts";
import type { Offsets } from "../ui/use-window.ts";
import type { List } from "./list.ts";

/** A role that is dragged, by its line, and the line whose place it would take: its own while it would stay. */
export type Drag = { readonly line: number; readonly to: number };

/** The lines, from the first to the last, among which a role can be moved: those of its section. */
export function placesAround(list: List, line: number): { readonly first: number; readonly last: number } {
  let [first, last] = [line, line];
  while (typeof list.line(first - 1) === "number") first--;
  while (typeof list.line(last + 1) === "number") last++;
  return { first, last };
}

/** The line whose place a dragged one takes when it is let go at a height: between the two that are nearest. */
export function placeAt(
  height: number,
  offsets: Offsets,
  { line, first, last }: { readonly line: number; readonly first: number; readonly last: number },
): number {
  const under = lastWhere(0, offsets.count, (at) => offsets.at(at) <= height);
  const isLower = height > (offsets.at(under) + offsets.at(under + 1)) / 2;
  const gap = isLower ? under + 1 : under;
  // Where it is taken from, what is below moves up.
  return Math.min(last, Math.max(first, gap > line ? gap - 1 : gap));
}

/** The line above whose upper edge a drop is marked; undefined where nothing would change. */
export function markedLine({ line, to }: Drag): number | undefined {
  if (to === line) return undefined;
  return to > line ? to + 1 : to;
}
