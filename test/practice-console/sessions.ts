import { randomBytes, randomInt } from "node:crypto";
import type { Basis } from "./accounts.ts";
import type { PartitionId } from "./hosts.ts";
import { PARTITION_HOSTS } from "./hosts.ts";
import type { CurrentRole } from "./identity.ts";

/** One browser that is signed in to one partition. */
export type Session = {
  readonly id: string;
  /** Digits, so that a page can hand it out as a string or as a number. */
  readonly csrf: string;
  readonly basis: Basis;
  readonly current?: CurrentRole;
};

const COOKIE = "practice-session";

export type Sessions = {
  readonly start: (basis: Basis) => Session;
  readonly find: (cookies: ReadonlyMap<string, string>) => Session | undefined;
  /** Moves a session into a role, or back out of it. */
  readonly setRole: (session: Session, current: CurrentRole | undefined) => void;
  readonly end: (session: Session) => void;
};

export function createSessions(): Sessions {
  const sessions = new Map<string, Session>();
  return {
    start(basis) {
      const id = randomBytes(16).toString("hex");
      const csrf = String(randomInt(1e12, 1e13));
      const session = { id, csrf, basis };
      sessions.set(id, session);
      return session;
    },
    find: (cookies) => sessions.get(cookies.get(COOKIE) ?? ""),
    setRole({ id, csrf, basis }, current) {
      sessions.set(id, { id, csrf, basis, ...(current !== undefined && { current }) });
    },
    end: ({ id }) => sessions.delete(id),
  };
}

/** Console and sign-in see the same cookie, because it is set on the domain above both. */
export function sessionCookie(session: Session, partition: PartitionId): string {
  return `${COOKIE}=${session.id}; Domain=${PARTITION_HOSTS[partition].cookieDomain}; Path=/; Secure; HttpOnly`;
}

export function expiredSessionCookie(partition: PartitionId): string {
  return `${COOKIE}=; Domain=${PARTITION_HOSTS[partition].cookieDomain}; Path=/; Secure; HttpOnly; Max-Age=0`;
}
