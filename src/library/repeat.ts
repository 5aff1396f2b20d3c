/** Waits between tries: the browsers count 120 writes a minute and 1,800 an hour, failed ones included. */
const WAITS_MS: readonly number[] = [2_000, 5_000, 10_000, 20_000, 20_000, 20_000];

/**
 * Makes a task that may be asked for at any time and runs one at a time. However often it is asked for while it runs, it
 * runs once more afterwards. When it resolves to false it is tried again, at growing intervals; no wait is longer than
 * the 30 seconds after which a browser stops an idle worker. If that happens all the same, nothing is lost: the next
 * event asks again.
 */
export function repeatUntilDone(
  task: () => Promise<boolean>,
  wait: (milliseconds: number) => Promise<void>,
): () => Promise<void> {
  let asked = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    for (let failures = 0; asked;) {
      asked = false;
      if (await task()) {
        failures = 0;
        continue;
      }
      const pause = WAITS_MS[failures++];
      if (pause === undefined) return;
      asked = true;
      await wait(pause);
    }
  };
  return () => {
    asked = true;
    running ??= run().finally(() => (running = undefined));
    return running;
  };
}
