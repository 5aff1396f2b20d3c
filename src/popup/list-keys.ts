/** How many rows a page key passes: about as many as are in sight. */
const PAGE_ROWS = 12;

/** Where a key takes the selection in a list of `count` options; undefined when it is no key for the list. */
export function moveSelection(key: string, selected: number, count: number): number | undefined {
  const last = Math.max(0, count - 1);
  switch (key) {
    case "ArrowDown":
      return selected === last ? 0 : selected + 1;
    case "ArrowUp":
      return selected === 0 ? last : selected - 1;
    case "PageDown":
      return Math.min(last, selected + PAGE_ROWS);
    case "PageUp":
      return Math.max(0, selected - PAGE_ROWS);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
