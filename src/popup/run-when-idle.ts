/** A key that comes meanwhile waits no longer than this, and is painted in the same frame all the same. */
const SLICE_MS = 4;
/** Where the browser tells of a key that waits, a slice ends for that alone, or when others have waited so long. */
const LONG_SLICE_MS = 50;

/** Chromium has it since version 87, Firefox does not. */
type Scheduling = { readonly isInputPending?: () => boolean };

/**
 * Runs steps from when the browser has nothing else to do, in slices between which keys and frames come first. Idle
 * callbacks alone would not do: one may take 50 ms while nothing moves, in which no key is read, and asked for again it
 * comes 50 ms later (Chromium 156).
 */
export function runWhenIdle(steps: Iterator<unknown>): () => void {
  const { scheduling } = navigator as { readonly scheduling?: Scheduling };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    const start = performance.now();
    const mayGoOn = () => {
      const passed = performance.now() - start;
      if (scheduling?.isInputPending === undefined) return passed < SLICE_MS;
      return passed < LONG_SLICE_MS && !scheduling.isInputPending();
    };
    let isDone = false;
    while (!isDone && mayGoOn()) isDone = steps.next().done === true;
    if (!isDone) timer = setTimeout(run);
  };
  const first = requestIdleCallback(run);
  return () => {
    cancelIdleCallback(first);
    clearTimeout(timer);
  };
}
