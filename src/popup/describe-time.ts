import { isSession } from "../console/live-sessions.ts";
import { wasLeft } from "../console/session-note.ts";
import { sightingOf } from "../console/sighting.ts";
import type { SwitchTab } from "../console/switch-role.ts";
import { sessionEnd, timeLeft, type SessionFacts, type TimeLeft } from "../console/time-left.ts";
import { timeText } from "../console/time-text.ts";
import { sendMessage } from "../messages/send-message.ts";
import type { RoleRows } from "../profile/role-rows.ts";
import { text } from "../ui/text.ts";
import { findSessionHours } from "./find-session-hours.ts";

/** How the session of a tab stands, in words. */
export type SessionTime = { readonly phase: TimeLeft["phase"] | "left"; readonly text: string };

/** Tells how long a tab's session lasts, so far as anybody knows: AWS, with several sessions, else what was seen of it. */
export async function describeTime(tab: SwitchTab, roles: RoleRows): Promise<SessionTime | undefined> {
  const { session } = tab;
  if (session === undefined) return undefined;
  const sighting = sightingOf(session, { tabId: tab.id, now: Date.now() });
  if (sighting === undefined) return undefined;
  const own = (await tab.sessions)?.find((listed) => isSession(listed, session.differentiator));
  const note = await sendMessage(chrome.runtime, "noteSession", {
    sighting: { ...sighting, toldEnd: own?.expiresAt },
  });
  if (wasLeft(note, sighting.loadedAt)) return { phase: "left", text: text("sessionLeft") };
  const baseEnd = (await tab.baseSession)?.expiresAt;
  return note && describeEnd({ ...note, baseEnd, maxHours: findSessionHours(roles, sighting) });
}

function describeEnd(facts: SessionFacts): SessionTime | undefined {
  const end = sessionEnd(facts);
  if (end === undefined) return undefined;
  const left = timeLeft(end, Date.now());
  return { phase: left.phase, text: text(...timeText(left, text("language"))) };
}
