/** What is known of a role's session. All times are in milliseconds since 1970, by the same clock. */
export type SessionFacts = {
  /** When AWS itself says that the session ends. */
  readonly toldEnd?: number | undefined;
  /** When the role was entered. */
  readonly enteredAt?: number | undefined;
  /** Whether Rolecall entered it; else it was in the role by then, and maybe for longer. */
  readonly isEntryKnown?: boolean | undefined;
  /** The role's maximum session duration, in hours, as far as a person has said it. */
  readonly maxHours?: number | undefined;
  /** Whether it was taken from a session that is a role itself (Identity Center, SAML, another switch). */
  readonly isChained?: boolean | undefined;
  /** When the session that it was taken from ends. */
  readonly baseEnd?: number | undefined;
  /** When AWS last served a page as this role. */
  readonly seenAt?: number | undefined;
};

/** `known`: then and not before. `atMost`: then or before. `about`: what it rests on is only usual. */
type Certainty = "known" | "atMost" | "about";

export type SessionEnd = { readonly at: number; readonly certainty: Certainty };

export const HOUR_MS = 60 * 60_000;

/**
 * When a session ends, by AWS's rule: after the role's maximum or with the session that it was taken from, whichever is
 * first, and after an hour when that session is a role itself. A maximum that is not known is taken for AWS's initial one,
 * which is an hour too. Undefined where nothing is known, or where the role has outlasted what seemed to be its end.
 */
export function sessionEnd(facts: SessionFacts): SessionEnd | undefined {
  const { toldEnd, enteredAt, isEntryKnown, maxHours, isChained, baseEnd, seenAt } = facts;
  if (toldEnd !== undefined) return { at: toldEnd, certainty: "known" };
  // IAM sets no role's maximum below an hour, which is what a chain allows.
  const limitHours = isChained === true ? 1 : (maxHours ?? 1);
  const ownEnd = enteredAt === undefined ? Infinity : enteredAt + limitHours * HOUR_MS;
  const at = Math.min(ownEnd, baseEnd ?? Infinity);
  if (at === Infinity || (seenAt !== undefined && seenAt >= at)) return undefined;
  const isAssumed = maxHours === undefined && isChained !== true;
  if (at === ownEnd && isAssumed) return { at, certainty: "about" };
  const isComplete =
    enteredAt !== undefined && isEntryKnown === true && isChained !== undefined && baseEnd !== undefined;
  return { at, certainty: isComplete && !isAssumed ? "known" : "atMost" };
}

/** A person can finish a page, or renew, in so much time. */
const WARNING_MS = 10 * 60_000;

export type TimeLeft = {
  /** Begun minutes, so that it says 1 until the end. */
  readonly minutes: number;
  readonly certainty: Certainty;
  readonly phase: "running" | "ending" | "over";
  /** How long it stays like that, in milliseconds; nothing follows the end. */
  readonly staysMs: number;
};

export function timeLeft({ at, certainty }: SessionEnd, now: number): TimeLeft {
  const left = Math.max(0, at - now);
  const minutes = Math.ceil(left / 60_000);
  const phase = left === 0 ? "over" : left <= WARNING_MS ? "ending" : "running";
  return { minutes, certainty, phase, staysMs: left === 0 ? Infinity : left - (minutes - 1) * 60_000 };
}
