/** A page that undoes each repair at once gets no more than this many a second, or both would go on forever. */
const REPAIRS_A_SECOND = 50;

/** Makes what puts a mark back whenever the page has changed something. A repair that finds nothing to do is quick. */
export function createRepair(repair: () => void): () => void {
  let left = REPAIRS_A_SECOND;
  let refill: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    refill ??= setTimeout(() => {
      refill = undefined;
      const wasShort = left === 0;
      left = REPAIRS_A_SECOND;
      if (wasShort) run();
    }, 1000);
    if (left === 0) return;
    left--;
    repair();
  };
  return run;
}
