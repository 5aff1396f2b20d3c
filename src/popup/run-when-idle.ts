/** A key, a frame or a timer that comes meanwhile waits no longer than this. */
const SLICE_MS = 4;

/** Runs steps in slices while there is nothing else to do, until they are through or what it returns is called. */
export function runWhenIdle(steps: Iterator<unknown>): () => void {
  let isStopped = false;
  const run = () => {
    const start = performance.now();
    while (!isStopped && performance.now() - start < SLICE_MS) if (steps.next().done === true) return;
    if (!isStopped) whenIdle(run);
  };
  whenIdle(run);
  return () => {
    isStopped = true;
  };
}

/**
 * A background task comes behind keys, frames and timers, and the next one right behind it. Idle callbacks, which are all
 * that Firefox has before 142, come 50 ms apart in Chromium (156).
 */
function whenIdle(callback: () => void): void {
  if ("scheduler" in globalThis) void scheduler.postTask(callback, { priority: "background" });
  else requestIdleCallback(callback);
}
