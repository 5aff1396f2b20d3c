/**
 * Calls `tick` at once, whenever the page comes into sight, and after the time that it returned, in milliseconds, if the
 * page is in sight then: a hidden tab has no timer. Returns what calls it out of turn.
 */
export function startClock(tick: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    clearTimeout(timer);
    const next = tick();
    if (next !== Infinity && document.visibilityState === "visible") timer = setTimeout(run, next);
  };
  document.addEventListener("visibilitychange", run);
  addEventListener("focus", run);
  run();
  return run;
}
