import * as z from "zod/mini";
import { isSwitchTo, noteSighting, readNotes, Shown, shownBy } from "../../console/note-sighting.ts";
import { PendingSwitch } from "../../console/pending-switch.ts";
import {
  enteredKey,
  sessionKey,
  SESSIONS_KEY,
  type SessionNote,
  type SessionNotes,
} from "../../console/session-note.ts";
import { Sighting } from "../../console/sighting.ts";
import { shownKey } from "../../console/tab-items.ts";
import type { Lock } from "../../library/lock.ts";
import type { StorageArea } from "../../library/storage-area.ts";

type Tab = { readonly id?: number | undefined; readonly incognito: boolean; readonly windowId: number };

type Parts = {
  readonly local: StorageArea;
  /** Dies with the browser, as the sessions of tabs do. */
  readonly session: StorageArea;
  /** All tabs. */
  readonly loadTabs: () => Promise<readonly Tab[]>;
  readonly lock: Lock;
  /** The wall clock, in milliseconds since 1970. */
  readonly now: () => number;
};

/**
 * Writes a sighting down and returns what is known of its session. No variable keeps it. Of a private window nothing gets
 * to the disk. The tab is the sender's; the popup has none, and names the one that it is open on.
 */
export type NoteSession = (told: unknown, tabId: number | undefined) => Promise<SessionNote | undefined>;

export function createSessionKeeper({ local, session, loadTabs, lock, now }: Parts): NoteSession {
  return async (told, senderId) => {
    const sighting = Sighting.safeParse(told).data;
    if (sighting === undefined) return undefined;
    const tabId = senderId ?? sighting.tabId;
    return lock(async () => {
      const [here, tabs] = await Promise.all([session.get(null), loadTabs()]);
      const tab = tabs.find(({ id }) => id === tabId);
      // One that is gone can no longer tell whether it was private.
      if (tab?.id === undefined) return undefined;
      const windows = [...new Set(tabs.filter(({ incognito }) => incognito).map(({ windowId }) => windowId))];
      const notes = tab.incognito ? privateNotes(here, windows) : await loadNotes(local);
      const shownHere = shownKey(tab.id);
      const next = noteSighting(notes, sighting, {
        before: Shown.safeParse(here[shownHere]).data,
        switchedAt: switchedAt(here, sighting),
        now: now(),
      });
      if (tab.incognito)
        await session.set({ [PRIVATE_KEY]: { windows, notes: next } satisfies PrivateNotes });
      else if (JSON.stringify(next) !== JSON.stringify(notes)) await local.set({ [SESSIONS_KEY]: next });
      await session.set({ [shownHere]: shownBy(sighting, next) });
      return next[sessionKey(sighting)];
    });
  };
}

async function loadNotes(local: StorageArea): Promise<SessionNotes> {
  return readNotes((await local.get(SESSIONS_KEY))[SESSIONS_KEY]);
}

/** In the session area: what is known of the sessions of private windows, and which of these windows were open then. */
const PRIVATE_KEY = "privateSessions";
const PrivateNotes = z.object({ windows: z.array(z.number()), notes: z.unknown() });
type PrivateNotes = z.infer<typeof PrivateNotes>;

/** Private windows share their sessions, which end when the last of these windows is closed. */
function privateNotes(here: Readonly<Record<string, unknown>>, open: readonly number[]): SessionNotes {
  const kept = PrivateNotes.safeParse(here[PRIVATE_KEY]).data;
  return kept?.windows.some((id) => open.includes(id)) === true ? readNotes(kept.notes) : {};
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
