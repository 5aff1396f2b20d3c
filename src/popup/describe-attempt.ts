import { switchingIdentity } from "../console/fit.ts";
import { likelyCauses, type Cause } from "../console/failure.ts";
import { isChained, type Way } from "../console/preflight.ts";
import { formatReport } from "../console/report.ts";
import type { SwitchRequest } from "../console/switch-request.ts";
import type { SwitchOutcome, SwitchTab } from "../console/switch-role.ts";
import { formatAccount } from "../profile/account.ts";
import type { Profile } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import { identityText } from "./identity-text.ts";
import type { Obstacle } from "./obstacle.ts";

/** A switch that did not leave the browser. */
export type Attempt = {
  readonly outcome: Exclude<SwitchOutcome, { readonly kind: "left" }>;
  /** Absent when a person wanted back out of a role. */
  readonly request?: SwitchRequest | undefined;
  readonly tab: SwitchTab | undefined;
  readonly take: (way: Way) => Promise<Obstacle | undefined>;
};

export function describeAttempt(attempt: Attempt): Obstacle {
  const { outcome, request, tab, take } = attempt;
  const ways = outcome.kind === "failed" ? outcome.ways : outcome.notice.ways;
  return {
    title: outcomeText(attempt),
    causes: causesOf(attempt),
    ways: ways.map((way) => ({ label: wayText(way), take: () => take(way) })),
    report: formatReport(outcome, request, {
      session: tab?.session,
      version: chrome.runtime.getManifest().version,
      userAgent: navigator.userAgent,
      now: new Date(),
    }),
  };
}

/** What stands in the way of a switch, in a sentence or two. */
export function outcomeText({ outcome, request, tab }: Omit<Attempt, "take">): string {
  const role = request?.displayName ?? "";
  const account = formatAccount(request?.account ?? "");
  if (outcome.kind === "failed") {
    const { kind, detail = "" } = outcome.failure;
    const isStrange = kind === "strangeSignInHost" || kind === "strangeDestination";
    return text(`failure_${kind}`, ...(isStrange ? [detail] : [role, account]));
  }
  const session = tab?.session;
  const here = session === undefined ? "" : identityText(switchingIdentity(session));
  switch (outcome.notice.kind) {
    case "otherPartition":
      return text("notice_otherPartition", role, request?.partition ?? "");
    case "otherBase":
      return text("notice_otherBase", role, baseText(request), here);
    case "alreadyInRole":
    case "chained":
    case "nameTooLong":
    case "rootUser":
    case "sessionsFull":
      return text(`notice_${outcome.notice.kind}`, ...[role]);
  }
}

function causesOf({ outcome, request, tab }: Attempt): readonly string[] {
  if (outcome.kind !== "failed" || request === undefined) return [];
  const session = tab?.session;
  const chained = session !== undefined && isChained(session);
  return likelyCauses(outcome.failure.kind, { chained }).map((cause: Cause) =>
    text(`cause_${cause}`, ...[request.roleName, formatAccount(request.account)]),
  );
}

function wayText(way: Way): string {
  switch (way.kind) {
    case "anyway":
    case "form":
      return text(`way_${way.kind}`);
    case "fromSession":
    case "openSession":
      return text(`way_${way.kind}`, identityText(way.session));
  }
}

/** Whom a role has to be assumed from. */
export function baseText(wanted: Pick<Profile, "base"> | undefined): string {
  const { accountId = "", roleName } = wanted?.base ?? {};
  return identityText({ account: accountId, name: roleName });
}
