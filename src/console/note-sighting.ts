import * as z from "zod/mini";
import { record } from "../profile/record.ts";
import { splitRoleName } from "../profile/role-name.ts";
import { permissionSetOf } from "./principal.ts";
import { sessionKey, wasLeft, type SessionNote, type SessionNotes } from "./session-note.ts";
import type { Sighting } from "./sighting.ts";
import type { SwitchRequest } from "./switch-request.ts";

const Note = z.object({
  enteredAt: z.number(),
  isEntryKnown: z.boolean(),
  seenAt: z.number(),
  toldEnd: z.optional(z.number()),
  isChained: z.optional(z.boolean()),
  leftAt: z.optional(z.number()),
});

export function readNotes(stored: unknown): SessionNotes {
  return record(Note).safeParse(stored).data ?? {};
}

/** The session that a tab showed last. */
export const Shown = z.object({
  key: z.string(),
  /** Whether a role that is taken from it is chained. */
  chains: z.optional(z.boolean()),
});
export type Shown = z.infer<typeof Shown>;

type Circumstances = {
  /** What the same tab showed before. */
  readonly before: Shown | undefined;
  /** When Rolecall switched to the session, if it did. */
  readonly switchedAt: number | undefined;
  readonly now: number;
};

/** IAM lets no session of a role last longer than twelve hours; a note is of no use a day after. */
const KEPT_MS = 24 * 60 * 60_000;

/** The notes with a further sighting among them. In a console with one session, a tab that is somebody else left that. */
export function noteSighting(
  notes: SessionNotes,
  sighting: Sighting,
  { before, switchedAt, now }: Circumstances,
): SessionNotes {
  const key = sessionKey(sighting);
  const kept = Object.fromEntries(Object.entries(notes).filter(([, { seenAt }]) => now - seenAt < KEPT_MS));
  const known = kept[key];
  // A page cannot have been served later than now.
  const loadedAt = Math.min(sighting.loadedAt, now);
  if (wasLeft(known, loadedAt)) return kept;
  const previous = sighting.slot === undefined ? before : undefined;
  const left = previous === undefined || previous.key === key ? undefined : kept[previous.key];
  const isChained = sighting.isChained ?? previous?.chains ?? known?.isChained;
  return {
    ...kept,
    ...(left !== undefined && previous !== undefined && { [previous.key]: { ...left, leftAt: loadedAt } }),
    [key]: {
      ...entryOf(known, loadedAt, switchedAt),
      seenAt: Math.max(known?.seenAt ?? 0, loadedAt),
      ...definedOf({ toldEnd: sighting.toldEnd ?? known?.toldEnd, isChained }),
    },
  };
}

type EntryFacts = Pick<SessionNote, "enteredAt" | "isEntryKnown">;

function entryOf(
  known: SessionNote | undefined,
  loadedAt: number,
  switchedAt: number | undefined,
): EntryFacts {
  const { enteredAt = -Infinity, leftAt = -Infinity, isEntryKnown = false } = known ?? {};
  if (switchedAt !== undefined && switchedAt > Math.max(enteredAt, leftAt))
    return { enteredAt: switchedAt, isEntryKnown: true };
  // Somebody who has left a role and is in it again has entered it anew.
  return known === undefined || known.leftAt !== undefined
    ? { enteredAt: loadedAt, isEntryKnown: false }
    : { enteredAt, isEntryKnown };
}

/** What a tab shows once this sighting is noted. */
export function shownBy(sighting: Sighting, notes: SessionNotes): Shown {
  const key = sessionKey(sighting);
  const { roleName } = sighting;
  const isUser = roleName === undefined;
  const chains = isUser ? false : permissionSetOf(roleName) !== undefined || notes[key]?.isChained;
  return { key, ...definedOf({ chains }) };
}

/** Whether a switch that Rolecall made was to the role that was seen. ARNs of sessions leave a role's path out. */
export function isSwitchTo({ account, roleName }: SwitchRequest, sighting: Sighting): boolean {
  const isThere = account === sighting.accountId || account === sighting.alias;
  return isThere && splitRoleName(roleName).name === sighting.roleName;
}

type Defined<Fields> = { [Field in keyof Fields]?: Exclude<Fields[Field], undefined> };

function definedOf<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<Fields>;
}
