/** A key that comes meanwhile waits no longer than this, and is painted in the same frame all the same. */
const SLICE_MS = 4;

/**
 * Runs steps from when the browser has nothing else to do, in slices between which keys and frames come first. One idle
 * callback may take 50 ms while nothing moves, in which no key is read, and asked for again it comes 50 ms later
 * (Chromium 156).
 */
export function runWhenIdle(steps: Iterator<unknown>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    const end = performance.now() + SLICE_MS;
    let isDone = false;
    while (!isDone && performance.now() < end) isDone = steps.next().done === true;
    if (!isDone) timer = setTimeout(run);
  };
  const first = requestIdleCallback(run);
  return () => {
    cancelIdleCallback(first);
    clearTimeout(timer);
  };
}
