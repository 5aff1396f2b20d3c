import { consoleUrlPartition, withoutSessionLabel } from "../console/hosts.ts";
import { createSwitchRequest, switchFormUrl } from "../console/switch-request.ts";
import type { SwitchTab } from "../console/switch-role.ts";
import { keepRoles, type KeptRoles } from "../library/kept-roles.ts";
import { loadContainers, type Containers } from "../library/containers.ts";
import { loadRoles } from "../library/load-roles.ts";
import { loadPolicy } from "../library/policy.ts";
import { MINE_KEY } from "../library/revision.ts";
import * as view from "../library/roles-view.ts";
import {
  loadSettings,
  MAX_FAVORITES,
  saveSetting,
  SETTINGS_KEY,
  type Settings,
} from "../library/settings.ts";
import { recordUse, USES_KEY } from "../library/uses.ts";
import { sendMessage } from "../messages/send-message.ts";
import { profileKey, type ProfileKey } from "../profile/profile-key.ts";
import type { Profile } from "../profile/profile.ts";
import { compareText } from "../profile/compare-text.ts";
import { text } from "../ui/text.ts";
import { readTabAddress } from "./active-tab.ts";
import { askReason, confirmSwitch } from "./confirmation.ts";
import { plainObstacle, type Obstacle } from "./obstacle.ts";
import { openTogether } from "./open-together.ts";
import { elsewhereOf } from "./elsewhere.ts";
import { goBack, pickRole } from "./pick-role.ts";
import { pickInContainer } from "./pick-in-container.ts";
import { area, local, parts, source, useParts } from "./storage.ts";

export { formatRoleArn } from "../profile/role-arn.ts";
export { readActiveTab } from "./active-tab.ts";
export { describeFit } from "./describe-fit.ts";
export { describeTime } from "./describe-time.ts";
export { findMisfits } from "./find-misfits.ts";
export { followDrag } from "./follow-drag.ts";
export { renew } from "./renew.ts";
export { dropContainer, followContainers, keepContainer } from "./role-containers.ts";

/*
 * What the popup does once its first rows are painted: everything that decodes, switches or stores. It is loaded by
 * itself, so that the first rows do not wait for it.
 */

/** Where a role is to open: as the settings say, in the other place, or as a form that a person submits. */
export type PickHow = "asSet" | "other" | "here" | "newTab" | "fillOnly";

/** Compares what is shown with what is stored, then and after each change, and tells of what is different. */
export function followRoles(kept: KeptRoles | undefined, onRoles: (roles: KeptRoles) => void): void {
  let latest = kept;
  let turn = 0;
  const refresh = async () => {
    const asked = ++turn;
    const roles = await loadRoles({ local, source, compareText }, latest);
    // Of two loads under way the one begun last is the truth, in whatever order they end.
    if (asked !== turn) return;
    // What is shown already is not shown anew, which would take as long as the first time.
    if (latest !== undefined && isSame(roles, latest)) return;
    keepRoles(localStorage, roles, roles.rows !== latest?.rows);
    latest = roles;
    onRoles(roles);
  };
  source.watch(() => void refresh());
  area.onChanged.addListener((changes) => {
    if ([SETTINGS_KEY, USES_KEY, MINE_KEY, view.FOLDED_KEY].some((key) => key in changes)) void refresh();
  });
  void refresh();
  // What another machine stored may be on the wire already; it shows up in the list when it is in the replica.
  void sendMessage(chrome.runtime, "reconcile", {});
}

/** Rows that did not change are the very same. */
function isSame(one: KeptRoles, other: KeptRoles): boolean {
  return one.rows === other.rows && JSON.stringify(one.view) === JSON.stringify(other.view);
}

/** Switches to a role as it is stored now, whatever the row said that was picked. */
export async function switchTo(
  key: ProfileKey,
  tab: SwitchTab | undefined,
  how: PickHow,
): Promise<Obstacle | "stayed" | undefined> {
  const profile = await source.find(key);
  if (profile === undefined) return plainObstacle(text("roleGone"));
  const settings = await loadSettingsFor(tab);
  if (!(await confirmSwitch([profile], settings))) return "stayed";
  const { openIn, openSessionIn, keepLog } = settings;
  const reason = keepLog && settings.askReason ? await askReason([profile]) : "";
  if (reason === undefined) return "stayed";
  const place = tab?.session?.multiSession === true ? openSessionIn : openIn;
  const newTab = how === "newTab" || (how !== "here" && (place === "newTab") !== (how === "other"));
  // First, because the popup is gone once a new tab has opened.
  await remember(key, tab);
  const means = { newTab, log: keepLog ? { reason } : undefined };
  const { [key]: container } = await loadElsewhere(tab);
  return container === undefined
    ? pickRole(wanted(profile, how), tab, means)
    : pickInContainer(wanted(profile, how), tab, { ...means, container });
}

/** Opens several roles at once, each in a tab of its own, as they are stored now. */
export async function openAll(
  keys: readonly ProfileKey[],
  tab: SwitchTab | undefined,
): Promise<Obstacle | "stayed" | undefined> {
  const found = await Promise.all(keys.map((key) => source.find(key)));
  const profiles = found.filter((profile) => profile !== undefined);
  if (profiles.length === 0) return plainObstacle(text("roleGone"));
  const settings = await loadSettingsFor(tab);
  const onOpened = (profile: Profile) => remember(profileKey(profile), tab);
  return openTogether(profiles, { tab, settings, elsewhere: await loadElsewhere(tab), onOpened });
}

/** The roles that open in containers, as far as the tab is not in these. */
async function loadElsewhere(tab: SwitchTab | undefined): Promise<Containers> {
  return elsewhereOf(await loadContainers(local), tab);
}

/** The settings as they hold in a tab. What is done in a private window goes into no log. */
async function loadSettingsFor(tab: SwitchTab | undefined): Promise<Settings> {
  const settings = await loadSettings(local);
  return tab?.isPrivate === true ? { ...settings, keepLog: false } : settings;
}

/** Nor does it count among the roles that were used last. */
async function remember(key: ProfileKey, tab: SwitchTab | undefined): Promise<void> {
  if (tab?.isPrivate !== true) await recordUse(useParts, key);
}

function wanted(profile: Profile, how: PickHow): Profile {
  return how === "fillOnly" ? { ...profile, fillOnly: true } : profile;
}

export { goBack as leaveRole };

export function foldGroup(group: string, isFolded: boolean): Promise<void> {
  return view.foldGroup(parts, group, isFolded);
}

/** Resolves to what kept it from being done. */
export async function toggleFavorite(key: ProfileKey): Promise<string | undefined> {
  const [{ favorites }, policy] = await Promise.all([loadSettings(local), loadPolicy(local)]);
  if ("favorites" in policy.settings) return text("favoritesManaged");
  const others = favorites.filter((other) => other !== key);
  if (others.length === favorites.length && favorites.length === MAX_FAVORITES) return text("favoritesFull");
  await saveSetting(parts, "favorites", others.length < favorites.length ? others : [...favorites, key]);
  return undefined;
}

/**
 * Puts a role in the place of another one, which makes room: among the favourites, or in a person's own order. Resolves
 * to what kept it from being done.
 */
export async function moveRole(
  { rows, view: shown }: KeptRoles,
  from: number,
  to: number,
): Promise<string | undefined> {
  const [key, other] = [profileKey(rows.profile(from)), profileKey(rows.profile(to))];
  const { settings: fixed } = await loadPolicy(local);
  if (shown.favorites.includes(key)) {
    if ("favorites" in fixed) return text("favoritesManaged");
    await saveSetting(parts, "favorites", moveTo(shown.favorites, key, other));
    return undefined;
  }
  if ("order" in fixed && shown.order !== "mine") return text("orderManaged");
  const keys = Array.from({ length: rows.count }, (_, row) => profileKey(rows.profile(row)));
  await parts.lock(() => local.set({ [MINE_KEY]: moveTo(keys, key, other) }));
  if (shown.order !== "mine") await saveSetting(parts, "order", "mine");
  return undefined;
}

function moveTo(keys: readonly ProfileKey[], key: ProfileKey, other: ProfileKey): ProfileKey[] {
  const [from, to] = [keys.indexOf(key), keys.indexOf(other)];
  return from === -1 || to === -1 ? [...keys] : keys.toSpliced(from, 1).toSpliced(to, 0, key);
}

/**
 * AWS's form for a role, as a link that works without Rolecall. From a console page of the role's partition it leads to
 * that very page, for who shares it shares what they see. Undefined when the role is gone.
 */
export async function roleLink(key: ProfileKey): Promise<string | undefined> {
  const [profile, page] = await Promise.all([source.find(key), readTabAddress()]);
  if (profile === undefined) return undefined;
  const request = createSwitchRequest(profile, undefined);
  const isShared = page !== undefined && consoleUrlPartition(page) === profile.partition;
  return switchFormUrl(isShared ? { ...request, redirectUri: withoutSessionLabel(page) } : request);
}
