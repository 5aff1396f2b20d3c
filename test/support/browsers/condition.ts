import { setTimeout as pause } from "node:timers/promises";

/** Long enough for a browser on two busy cores, short enough that a stuck one fails its test and not the suite. */
export const DEADLINE_MS = 20_000;

/** The first answer often comes at once; a later one comes late, and asking for it takes from what it waits for. */
const FIRST_POLL_MS = 15;
const LONGEST_POLL_MS = 100;
const POLL_GROWTH = 1.3;

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
  for (let poll = FIRST_POLL_MS; ; poll = Math.min(poll * POLL_GROWTH, LONGEST_POLL_MS)) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > deadline) {
      const last = cause instanceof Error ? ` ${cause.message}` : "";
      throw new Error(`Waited ${timeout} ms in vain for ${options.what}.${last}`, { cause });
    }
    await pause(poll);
  }
}
