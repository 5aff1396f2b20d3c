import type { Lock } from "../../src/library/lock.ts";

/** One exclusive lock, first come, first served: what `navigator.locks` is to the pages of an extension. */
export function createMutex(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task);
    last = run.catch(() => undefined);
    return run as Promise<Awaited<ReturnType<typeof task>>>;
  };
}
