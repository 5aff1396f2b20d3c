/** Runs steps while the browser has nothing else to do, so that no key waits for more than one of them. */
export function runWhenIdle(steps: Iterator<unknown>): () => void {
  const run = (deadline: IdleDeadline) => {
    let isDone = false;
    while (!isDone && deadline.timeRemaining() > 1) isDone = steps.next().done === true;
    if (!isDone) handle = requestIdleCallback(run);
  };
  let handle = requestIdleCallback(run);
  return () => cancelIdleCallback(handle);
}
