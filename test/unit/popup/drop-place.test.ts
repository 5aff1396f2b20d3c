import { expect, test } from "vitest";
import { markedLine, placeAt, placesAround } from "../../../src/popup/drop-place.ts";
import { createList, type Heading } from "../../../src/popup/list.ts";
import { evenOffsets } from "../../../src/ui/use-window.ts";

const heading: Heading = { section: "group", group: "A", count: 3, folded: false };
/** Lines 0 to 1, a heading, lines 3 to 5, a heading, line 7. */
const list = createList([[0, 1], heading, { start: 2, end: 5 }, heading, [5]]);

test("a role can be moved among the lines of its section alone", () => {
  expect([0, 1, 3, 4, 5, 7].map((line) => placesAround(list, line))).toEqual([
    { first: 0, last: 1 },
    { first: 0, last: 1 },
    { first: 3, last: 5 },
    { first: 3, last: 5 },
    { first: 3, last: 5 },
    { first: 7, last: 7 },
  ]);
});

test.each([
  ["stays while it is over itself", 45, 4],
  ["stays over the lower half of the line above", 38, 4],
  ["stays over the upper half of the line below", 52, 4],
  ["goes up over the upper half of the line above", 32, 3],
  ["goes down over the lower half of the line below", 58, 5],
  ["goes no further up than its section", 2, 3],
  ["goes no further up than the list", -300, 3],
  ["goes no further down than its section", 78, 5],
  ["goes no further down than the list", 999, 5],
])("a dragged role %s", (_, height, place) => {
  expect(placeAt(height, evenOffsets(8, 10), { line: 4, first: 3, last: 5 })).toBe(place);
});

test("a drop is marked above the line that makes room, and nowhere when nothing would change", () => {
  expect(markedLine({ line: 4, to: 3 })).toBe(3);
  expect(markedLine({ line: 4, to: 5 })).toBe(6);
  expect(markedLine({ line: 4, to: 4 })).toBeUndefined();
});
