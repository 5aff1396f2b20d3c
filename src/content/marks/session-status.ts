import { wasLeft, type SessionNote } from "../../console/session-note.ts";
import { sessionEnd, timeLeft, type TimeLeft } from "../../console/time-left.ts";
import { timeText } from "../../console/time-text.ts";

/** How a page's session stands. */
export type SessionStatus = {
  /** `left`: another tab left the role that this page shows. */
  readonly phase: TimeLeft["phase"] | "left";
  readonly text: string;
  /** How long that holds, in milliseconds. */
  readonly staysMs: number;
};

type Circumstances = {
  /** When AWS served the page. */
  readonly loadedAt: number;
  readonly now: number;
  /** How long the role's session may last, where a person has said it. */
  readonly maxHours: number | undefined;
};

/** Undefined where nothing is known of the session's end. */
export function sessionStatus(
  note: SessionNote | undefined,
  { loadedAt, now, maxHours }: Circumstances,
): SessionStatus | undefined {
  const { i18n } = chrome;
  if (wasLeft(note, loadedAt))
    return { phase: "left", text: i18n.getMessage("sessionLeft"), staysMs: Infinity };
  const end = note && sessionEnd({ ...note, maxHours });
  if (end === undefined) return undefined;
  const left = timeLeft(end, now);
  const [name, ...values] = timeText(left, i18n.getMessage("language"));
  return { phase: left.phase, text: i18n.getMessage(name, values), staysMs: left.staysMs };
}
