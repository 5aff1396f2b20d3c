import { setTimeout as pause } from "node:timers/promises";

/** Long enough for a browser on two busy cores, short enough that a stuck one fails its test and not the suite. */
export const DEADLINE_MS = 20_000;

const POLL_MS = 25;

/**
 * Asks until the answer is neither `undefined` nor `false`, and returns it. An error counts as "not yet": pages
 * navigate away under a question. At the deadline the last error becomes the cause.
 */
export async function waitFor<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  options: { readonly what: string; readonly timeout?: number },
): Promise<T> {
  const timeout = options.timeout ?? DEADLINE_MS;
  const deadline = Date.now() + timeout;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${timeout} ms in vain for ${options.what}.`, { cause });
    }
    await pause(POLL_MS);
  }
}
