import { misfitOf } from "../console/fit.ts";
import { findLiveRole, isSession } from "../console/live-sessions.ts";
import type { SwitchTab } from "../console/switch-role.ts";
import type { Profile } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import { baseText } from "./describe-attempt.ts";

/** What a row says of its role and the tab's session. */
export type FitNote = {
  /** The role cannot be assumed from there; it can still be picked, and then the ways on are offered. */
  readonly isMisfit: boolean;
  readonly text: string;
};

export type NoteOf = (profile: Profile) => FitNote | undefined;

/** Tells which roles do not fit the tab's session, and why, and which have a session already that is shown instead. */
export async function describeFit({ session, sessions }: SwitchTab): Promise<NoteOf | undefined> {
  if (session === undefined) return undefined;
  const others = ((await sessions) ?? []).filter((other) => !isSession(other, session.differentiator));
  return (profile) => {
    const misfit = misfitOf(profile, session);
    if (misfit === "partition") return { isMisfit: true, text: text("rowOtherPartition", profile.partition) };
    if (misfit === "base") return { isMisfit: true, text: text("rowOtherBase", baseText(profile)) };
    const live = findLiveRole(others, { account: profile.accountId, roleName: profile.roleName });
    return live && { isMisfit: false, text: text("rowLive") };
  };
}
