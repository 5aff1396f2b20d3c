import { permissionSetOf } from "./principal.ts";
import type { PageIdentity } from "./page-identity.ts";

/**
 * What this machine has come to know of a session, in times since 1970 by its own clock. Console pages say who they are,
 * but not since when; so the background writes it down in the local area as pages are seen.
 */
export type SessionNote = {
  readonly enteredAt: number;
  /** Rolecall entered it then; else a page showed it then for the first time. */
  readonly isEntryKnown: boolean;
  readonly seenAt: number;
  readonly toldEnd?: number | undefined;
  readonly isChained?: boolean | undefined;
  /** From then on pages that were loaded before are of a session that is no longer. */
  readonly leftAt?: number | undefined;
};

export type SessionNotes = Readonly<Record<string, SessionNote>>;

/** The item of the local area that holds them, by their keys. */
export const SESSIONS_KEY = "sessions";

type Named = Pick<PageIdentity, "accountId"> & Partial<Pick<PageIdentity, "roleName" | "userName" | "slot">>;

/** Multi-session consoles number their sessions. Elsewhere a browser has one at a time, and the role tells it apart. */
export function sessionKey({ accountId, roleName, userName, slot }: Named): string {
  if (slot !== undefined) return `${accountId}-${slot.slice(-8)}`;
  return roleName === undefined
    ? `${accountId}@${userName ?? ""}`
    : `${accountId}/${permissionSetOf(roleName) ?? roleName}`;
}

/** The item of the session area that tells when Rolecall entered a session that has a label of its own, in milliseconds since 1970. */
export const enteredKey = (label: string) => `entered-${label}`;

/** Whether the page that was loaded then shows a session that was left since. */
export function wasLeft(note: SessionNote | undefined, loadedAt: number): boolean {
  return note?.leftAt !== undefined && note.leftAt > loadedAt;
}
