import { misfitOf } from "../console/fit.ts";
import { findLiveRole, isSession } from "../console/live-sessions.ts";
import type { SwitchTab } from "../console/switch-role.ts";
import type { Containers } from "../library/containers.ts";
import { profileKey } from "../profile/profile-key.ts";
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

/**
 * Tells which roles do not fit the tab's session, and why, and which have a session already that is shown instead. It has
 * no say in those that open elsewhere.
 */
export async function describeFit(
  { session, sessions }: SwitchTab,
  elsewhere: Containers,
): Promise<NoteOf | undefined> {
  const noteContainer = (profile: Profile): FitNote | undefined =>
    profileKey(profile) in elsewhere ? { isMisfit: false, text: text("rowContainer") } : undefined;
  if (session === undefined) return noteContainer;
  const others = ((await sessions) ?? []).filter((other) => !isSession(other, session.differentiator));
  return (profile) => {
    const note = noteContainer(profile);
    if (note !== undefined) return note;
    const misfit = misfitOf(profile, session);
    if (misfit === "partition") return { isMisfit: true, text: text("rowOtherPartition", profile.partition) };
    if (misfit === "base") return { isMisfit: true, text: text("rowOtherBase", baseText(profile)) };
    const live = findLiveRole(others, { account: profile.accountId, roleName: profile.roleName });
    return live && { isMisfit: false, text: text("rowLive") };
  };
}
