import { lastWhere } from "../profile/bisect.ts";

/** A heading of the list. A folded one can be selected, to unfold it, for its rows are not there. */
export type Heading = {
  readonly section: "favorites" | "recent" | "group" | "others" | "misfits";
  /** The name of a group. */
  readonly group: string;
  readonly count: number;
  readonly folded: boolean;
};

/** What stands together in the list: a heading, rows by number, or all rows from one to before another. */
export type Stretch =
  Heading | readonly number[] | Int32Array | { readonly start: number; readonly end: number };

/** The lines of the popup's list by number: what is not in sight is counted, and never made. */
export type List = {
  readonly count: number;
  /** How many lines can be selected. Those are the options, and have numbers of their own. */
  readonly options: number;
  /** A heading, or the row of a role. */
  readonly line: (at: number) => Heading | number | undefined;
  readonly lineOfOption: (option: number) => number;
  /** How many options are above a line. */
  readonly optionsAbove: (at: number) => number;
  /** How many headings are above a line. */
  readonly headingsAbove: (at: number) => number;
  /** The heading of the rows at a line. */
  readonly headingOf: (at: number) => Heading | undefined;
};

export function createList(stretches: readonly Stretch[]): List {
  // Above each stretch, and last above what would come behind them all.
  const above = [{ lines: 0, options: 0, headings: 0 }];
  for (const stretch of stretches) {
    const { lines, options, headings } = above.at(-1) ?? { lines: 0, options: 0, headings: 0 };
    const size = sizeOf(stretch);
    above.push({
      lines: lines + size,
      options: options + (isHeading(stretch) && !stretch.folded ? 0 : size),
      headings: headings + (isHeading(stretch) ? 1 : 0),
    });
  }
  const all = above.at(-1);
  const find = (what: "lines" | "options", at: number) => {
    const index = lastWhere(0, stretches.length, (stretch) => (above[stretch]?.[what] ?? 0) <= at);
    const { lines, options, headings } = above[index] ?? { lines: 0, options: 0, headings: 0 };
    return { index, stretch: stretches[index], lines, options, headings };
  };
  return {
    count: all?.lines ?? 0,
    options: all?.options ?? 0,
    line(at) {
      const { stretch, lines } = find("lines", at);
      if (stretch === undefined || at < 0 || at >= lines + sizeOf(stretch)) return undefined;
      if (isHeading(stretch)) return stretch;
      return "start" in stretch ? stretch.start + at - lines : stretch[at - lines];
    },
    lineOfOption(option) {
      const { lines, options } = find("options", option);
      return lines + option - options;
    },
    optionsAbove(at) {
      const { stretch, lines, options } = find("lines", at);
      return options + (stretch !== undefined && isHeading(stretch) && !stretch.folded ? 0 : at - lines);
    },
    headingsAbove(at) {
      const { stretch, lines, headings } = find("lines", at);
      return headings + (stretch !== undefined && isHeading(stretch) ? at - lines : 0);
    },
    headingOf(at) {
      const { index } = find("lines", at);
      return stretches.slice(0, index + 1).findLast(isHeading);
    },
  };
}

function isHeading(stretch: Stretch): stretch is Heading {
  return "section" in stretch;
}

function sizeOf(stretch: Stretch): number {
  if (isHeading(stretch)) return 1;
  return "start" in stretch ? stretch.end - stretch.start : stretch.length;
}
