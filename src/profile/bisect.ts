/** The last whole number from `low` to below `end` for which the test holds, when it holds up to there; else `low`. */
export function lastWhere(low: number, end: number, holds: (at: number) => boolean): number {
  while (end - low > 1) {
    const middle = (low + end) >> 1;
    if (holds(middle)) low = middle;
    else end = middle;
  }
  return low;
}
