import { isSwitchTo, noteSighting, readNotes, Shown, shownBy } from "../../console/note-sighting.ts";
import { PendingSwitch } from "../../console/pending-switch.ts";
import { enteredKey, sessionKey, SESSIONS_KEY, type SessionNote } from "../../console/session-note.ts";
import { Sighting } from "../../console/sighting.ts";
import { shownKey } from "../../console/tab-items.ts";
import type { Lock } from "../../library/lock.ts";
import type { StorageArea } from "../../library/storage-area.ts";

type Parts = {
  readonly local: StorageArea;
  /** Dies with the browser, as the sessions of tabs do. */
  readonly session: StorageArea;
  readonly lock: Lock;
  /** The wall clock, in milliseconds since 1970. */
  readonly now: () => number;
};

/**
 * Writes a sighting down and returns what is known of its session. Nothing of it is kept in memory. The tab is the
 * sender's; the popup has none, and names the one that it is open on.
 */
export type NoteSession = (told: unknown, tabId: number | undefined) => Promise<SessionNote | undefined>;

export function createSessionKeeper({ local, session, lock, now }: Parts): NoteSession {
  return async (told, senderId) => {
    const sighting = Sighting.safeParse(told).data;
    if (sighting === undefined) return undefined;
    const tabId = senderId ?? sighting.tabId;
    return lock(async () => {
      const [stored, here] = await Promise.all([local.get(SESSIONS_KEY), session.get(null)]);
      const shownHere = tabId === undefined ? undefined : shownKey(tabId);
      const notes = readNotes(stored[SESSIONS_KEY]);
      const next = noteSighting(notes, sighting, {
        before: shownHere === undefined ? undefined : Shown.safeParse(here[shownHere]).data,
        switchedAt: switchedAt(here, sighting),
        now: now(),
      });
      if (JSON.stringify(next) !== JSON.stringify(notes)) await local.set({ [SESSIONS_KEY]: next });
      if (shownHere !== undefined) await session.set({ [shownHere]: shownBy(sighting, next) });
      return next[sessionKey(sighting)];
    });
  };
}

/** When Rolecall last switched to what is seen, in whichever tab: by what it submitted, or by the session's label. */
function switchedAt(here: Readonly<Record<string, unknown>>, sighting: Sighting): number | undefined {
  if (sighting.slot !== undefined) {
    const entered = here[enteredKey(sessionKey(sighting))];
    return typeof entered === "number" ? entered : undefined;
  }
  const times = Object.values(here).flatMap((value) => {
    const pending = PendingSwitch.safeParse(value).data;
    return pending?.state === "submitted" && isSwitchTo(pending.request, sighting) ? pending.since : [];
  });
  return times.length === 0 ? undefined : Math.max(...times);
}
