import { randomBytes, randomInt } from "node:crypto";
import type { Basis } from "./accounts.ts";
import type { PartitionId } from "./hosts.ts";
import { PARTITION_HOSTS } from "./hosts.ts";
import type { CurrentRole } from "./identity.ts";

/** One identity that a browser is signed in as. Without multi-session a browser has one; with it, up to five. */
export type Session = {
  /** The browser's cookie. */
  readonly id: string;
  /** `{12 digits}-{8 characters}`, the first label of a multi-session console's hosts. */
  readonly label: string;
  readonly isMulti: boolean;
  /** Digits, so that a page can hand it out as a string or as a number. */
  readonly csrf: string;
  readonly basis: Basis;
  readonly current?: CurrentRole;
  /** Milliseconds since 1970. */
  readonly signedInAt: number;
  readonly expiresAt: number;
};

const COOKIE = "practice-session";
const HOUR_MS = 60 * 60 * 1000;
/** AWS takes no more at once. */
export const MAX_SESSIONS = 5;

type Cookies = ReadonlyMap<string, string>;

export type Sessions = {
  /** Signs a browser in: with multi-session beside what it has, else in place of it. */
  readonly start: (
    basis: Basis,
    options: { readonly isMulti: boolean; readonly cookies: Cookies },
  ) => Session;
  /** The session of a label; without one, that which was signed in last. */
  readonly find: (cookies: Cookies, label?: string) => Session | undefined;
  /** All of a browser's sessions that have not expired, the oldest first. */
  readonly list: (cookies: Cookies) => readonly Session[];
  /** Moves a session into a role, or back out of it. */
  readonly setRole: (session: Session, current: CurrentRole | undefined) => void;
  /** Opens a further session in a role, which ends the one that the browser had in it. */
  readonly open: (from: Session, current: CurrentRole) => Session;
  readonly end: (session: Session) => void;
  /** As time does in the end. */
  readonly expireAll: () => void;
};

export function createSessions(now: () => number = Date.now): Sessions {
  const browsers = new Map<string, readonly Session[]>();
  const live = (id: string) => (browsers.get(id) ?? []).filter(({ expiresAt }) => expiresAt > now());
  const create = (session: Pick<Session, "id" | "isMulti" | "basis" | "current">): Session => {
    const account = session.current?.account.id ?? session.basis.user.accountId;
    return {
      ...session,
      label: `${account}-${randomBytes(4).toString("hex")}`,
      csrf: String(randomInt(1e12, 1e13)),
      signedInAt: now(),
      expiresAt: now() + HOUR_MS,
    };
  };
  const replace = (session: Session, by: readonly Session[]) => {
    browsers.set(session.id, [...live(session.id).filter(({ label }) => label !== session.label), ...by]);
  };

  return {
    start(basis, { isMulti, cookies }) {
      const before = live(cookies.get(COOKIE) ?? "").filter((session) => isMulti && session.isMulti);
      const id = before[0]?.id ?? randomBytes(16).toString("hex");
      const session = create({ id, isMulti, basis });
      browsers.set(id, [...before, session]);
      return session;
    },
    find(cookies, label) {
      const sessions = live(cookies.get(COOKIE) ?? "");
      return label === undefined ? sessions.at(-1) : sessions.find((session) => session.label === label);
    },
    list: (cookies) => live(cookies.get(COOKIE) ?? ""),
    setRole(session, current) {
      const { current: _, ...rest } = session;
      replace(session, [{ ...rest, ...(current !== undefined && { current }) }]);
    },
    open(from, current) {
      const same = live(from.id).find((one) => isSameRole(one.current, current));
      if (same !== undefined) replace(same, []);
      const opened = create({ id: from.id, isMulti: true, basis: from.basis, current });
      replace(opened, [opened]);
      return opened;
    },
    end(session) {
      replace(session, []);
    },
    expireAll() {
      for (const [id, sessions] of browsers) {
        browsers.set(
          id,
          sessions.map((session) => ({ ...session, expiresAt: 0 })),
        );
      }
    },
  };
}

function isSameRole(one: CurrentRole | undefined, other: CurrentRole): boolean {
  return one?.account.id === other.account.id && one.role.name === other.role.name;
}

/** Console and sign-in see the same cookie, because it is set on the domain above both. */
export function sessionCookie(session: Session, partition: PartitionId): string {
  return `${COOKIE}=${session.id}; Domain=${PARTITION_HOSTS[partition].cookieDomain}; Path=/; Secure; HttpOnly`;
}

export function expiredSessionCookie(partition: PartitionId): string {
  return `${COOKIE}=; Domain=${PARTITION_HOSTS[partition].cookieDomain}; Path=/; Secure; HttpOnly; Max-Age=0`;
}
