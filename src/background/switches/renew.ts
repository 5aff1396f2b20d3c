import { withoutSessionLabel } from "../../console/hosts.ts";
import { isSwitchTo } from "../../console/note-sighting.ts";
import type { PageIdentity } from "../../console/page-identity.ts";
import { PendingSwitch } from "../../console/pending-switch.ts";
import type { KeptReason, Renewal } from "../../console/renewal.ts";
import { sessionKey, wasLeft, type SessionNote } from "../../console/session-note.ts";
import type { ConsoleSession } from "../../console/session.ts";
import { Sighting, sightingOf } from "../../console/sighting.ts";
import { createSwitchRequest, type SwitchRequest } from "../../console/switch-request.ts";
import { switchRole, type SwitchBrowser, type SwitchTab } from "../../console/switch-role.ts";
import { switchKey } from "../../console/tab-items.ts";
import type { UnsavedInput } from "../../console/unsaved-input.ts";
import type { StorageArea } from "../../library/storage-area.ts";
import type { Handlers } from "../../messages/receive-messages.ts";
import { containerOf } from "../../profile/container.ts";
import { createProfile, type Profile } from "../../profile/profile.ts";
import { splitRoleName } from "../../profile/role-name.ts";
import type { SwitchRecord } from "../../profile/switch-record.ts";

export type RenewParts = {
  readonly session: StorageArea;
  /** All tabs. */
  readonly loadTabs: () => Promise<readonly Pick<chrome.tabs.Tab, "id" | "incognito">[]>;
  readonly noteSession: (seen: Sighting, tabId: number) => Promise<SessionNote | undefined>;
  readonly readTab: (tabId: number) => Promise<SwitchTab | undefined>;
  /** Who AWS takes the browser to be now, as far as it tells. */
  readonly readServed: (tabId: number, pageUrl: string) => Promise<PageIdentity | undefined>;
  readonly lookForInput: (tabId: number) => Promise<UnsavedInput>;
  /** The person's roles, and after them those that the console in a tab remembers. */
  readonly loadProfiles: (tabId: number, session: ConsoleSession) => Promise<readonly Profile[]>;
  /** What a switch is made with; who makes it goes into the log. */
  readonly browserFor: (
    request: SwitchRequest,
    how: { readonly base: SwitchRecord["base"]; readonly isPrivate: boolean },
  ) => SwitchBrowser;
};

/**
 * Takes the role that a tab is in once more, from the session that it was taken from, and lands on the very page. It
 * renews what the person saw and asked for, and nothing that the tab has become since.
 */
export function createRenewal(parts: RenewParts): Handlers["renewSession"] {
  return async ({ sighting: told, newTab, anyway }, sender): Promise<Renewal> => {
    const seen = Sighting.parse(told);
    const tabId = sender.tab?.id ?? seen.tabId;
    const tab = tabId === undefined ? undefined : await parts.readTab(tabId);
    const session = tab?.session;
    if (tab === undefined || session === undefined) return kept("moved");
    if (session.role === undefined) return kept("signedIn");
    if (!isSeen(session, seen)) return kept("moved");
    if (await wasLeftSince(seen, { ...tab, session }, parts)) return kept("left");
    const isAsked = !session.multiSession && !anyway;
    const doubt = isAsked ? await askWhetherLeft(seen, { ...tab, session }, parts) : undefined;
    if (doubt !== undefined) return kept(doubt);
    const base = session.multiSession ? await tab.baseSession : undefined;
    if (session.multiSession && base === undefined) return kept("baseGone");
    if (!newTab) {
      const input = await parts.lookForInput(tab.id);
      if (input === "some") return kept(session.multiSession ? "unsavedSession" : "unsaved");
      if (input === "unknown") return kept("unseen");
    }
    const request = renewalOf(session, seen, await parts.loadProfiles(tab.id, session));
    const from = base === undefined ? session : { ...session, differentiator: base.label };
    const who = base === undefined ? session.login : { account: base.accountId, name: base.name };
    const browser = parts.browserFor(request, { base: who, isPrivate: tab.isPrivate });
    const how = { newTab, anyway: true };
    return {
      kind: "tried",
      request,
      outcome: await switchRole(request, { ...tab, session: from }, { browser, how }),
    };
  };
}

function kept(why: KeptReason): Renewal {
  return { kind: "kept", why };
}

function isSeen(session: ConsoleSession, seen: Sighting): boolean {
  const there = sightingOf(session, { now: Date.now() });
  return there?.roleName === seen.roleName && there !== undefined && sessionKey(there) === sessionKey(seen);
}

type ConsoleTab = SwitchTab & { readonly session: ConsoleSession };

/** Where all tabs have one session, another one may have left the role. */
async function wasLeftSince(
  seen: Sighting,
  { id, isPrivate, container, session: { multiSession, partition } }: ConsoleTab,
  { session, loadTabs, noteSession }: Pick<RenewParts, "session" | "loadTabs" | "noteSession">,
): Promise<boolean> {
  if (wasLeft(await noteSession(seen, id), seen.loadedAt)) return true;
  if (multiSession) return false;
  // A switch that Rolecall made has left the role before any page tells of it. Private windows have a session of their own,
  // and so has each container.
  const together = (await loadTabs()).filter(
    (tab) => tab.incognito === isPrivate && containerOf(tab) === container,
  );
  const keys = together.flatMap((tab) => (tab.id === undefined ? [] : switchKey(tab.id)));
  return Object.values(await session.get(keys)).some((item) => {
    const { request, state, since } = PendingSwitch.safeParse(item).data ?? {};
    if (request?.partition !== partition || state !== "submitted" || since === undefined) return false;
    return since > seen.loadedAt && !isSwitchTo(request, seen);
  });
}

/** AWS's own menu leaves a role as well, and with marks off no page tells Rolecall of it: AWS alone knows. */
async function askWhetherLeft(
  seen: Sighting,
  { id, session }: ConsoleTab,
  { readServed, noteSession }: Pick<RenewParts, "readServed" | "noteSession">,
): Promise<"left" | "unsure" | undefined> {
  const served = await readServed(id, session.url);
  if (served === undefined) return "unsure";
  if (sessionKey(served) === sessionKey(seen)) return undefined;
  // The popup tells it from then on, and so do the bars of all pages.
  await noteSession({ ...served, loadedAt: Date.now() }, id);
  return "left";
}

/** Asks for the role that was seen, under the name and in the colour that it has, to land on the page that is there. */
function renewalOf(
  { partition, url, accountAlias }: ConsoleSession,
  { accountId, roleName = "" }: Sighting,
  profiles: readonly Profile[],
): SwitchRequest {
  const profile =
    profiles.find(
      (one) =>
        one.partition === partition &&
        (one.accountId === accountId || one.accountId === accountAlias) &&
        splitRoleName(one.roleName).name === roleName,
    ) ?? createProfile({ accountId, roleName, partition });
  // Where it was entered from and by whose hand is settled: the person is in it.
  const { base: _, fillOnly: __, ...request } = createSwitchRequest(profile, undefined);
  return { ...request, redirectUri: withoutSessionLabel(url) };
}
