import { consoleOrigins, loadOpenPartitions, originHost } from "../../console/console-origins.ts";
import {
  MARK_ITEMS,
  markedRolesKey,
  markedRole,
  PLAN_KEY,
  type MarkedRole,
  type MarksPlan,
} from "../../console/marks.ts";
import { repeatUntilDone } from "../../library/repeat.ts";
import { liveProfiles, loadReplica } from "../../library/replica.ts";
import { loadSettings } from "../../library/settings.ts";
import type { ErasableArea } from "../../library/storage-area.ts";

const SCRIPT = { id: "marks", js: ["marks.js"], runAt: "document_start" } as const;

type Script = { readonly id: string; readonly js: string[]; readonly matches: string[] };

/** The slices of the browser's API that are used. */
type Browser = {
  readonly permissions: { contains(permissions: { origins: string[] }): Promise<boolean> };
  readonly scripting: {
    getRegisteredContentScripts(filter: { ids: string[] }): Promise<readonly unknown[]>;
    registerContentScripts(scripts: Script[]): Promise<void>;
    updateContentScripts(scripts: Script[]): Promise<void>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
    executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<unknown>;
  };
  readonly tabs: { query(query: { url: string[] }): Promise<readonly { id?: number | undefined }[]> };
};

/**
 * Makes what is called whenever it may have changed where and how console pages are marked: it writes down what the
 * script in those pages goes by, and has the browser run that script where a person wants and allows it.
 */
export function createMarksKeeper(local: ErasableArea, browser: Browser): () => Promise<void> {
  const keep = async () => {
    const settings = await loadSettings(local);
    const open = settings.markPages ? await loadOpenPartitions(browser.permissions) : [];
    const matches = open.flatMap(consoleOrigins);
    const before = await local.get([PLAN_KEY, ...ROLE_KEYS]);
    const plan: MarksPlan = {
      hosts: matches.map(originHost),
      show: settings.marks,
      rules: settings.environmentRules,
    };
    const roles = liveProfiles(await loadReplica(local)).map((profile) => markedRole(profile, plan.rules));
    await writeChanges(
      local,
      before,
      matches.length === 0 ? {} : { ...byKey(roles), [PLAN_KEY]: JSON.stringify(plan) },
    );
    await register(browser.scripting, matches);
    if (before[PLAN_KEY] === undefined && matches.length > 0) await markOpenTabs(browser, matches);
    return true;
  };
  // It never asks to be tried again, so there is nothing to wait for.
  return repeatUntilDone(keep, () => Promise.resolve());
}

const ROLE_KEYS = Array.from({ length: MARK_ITEMS }, (_, at) => `${PLAN_KEY}-${at}`);

type Items = Readonly<Record<string, unknown>>;

function byKey(roles: readonly MarkedRole[]): Items {
  const items: Record<string, MarkedRole[]> = {};
  for (const role of roles) (items[markedRolesKey(role.account)] ??= []).push(role);
  return Object.fromEntries(Object.entries(items).map(([key, there]) => [key, JSON.stringify(there)]));
}

/** Writes what differs only: each change of these items makes every open console page draw its marks anew. */
async function writeChanges(local: ErasableArea, before: Items, wanted: Items): Promise<void> {
  const changed = Object.entries(wanted).filter(([key, text]) => text !== before[key]);
  const gone = Object.keys(before).filter((key) => !(key in wanted));
  if (changed.length > 0) await local.set(Object.fromEntries(changed));
  if (gone.length > 0) await local.remove(gone);
}

async function register(scripting: Browser["scripting"], matches: string[]): Promise<void> {
  const ids = [SCRIPT.id];
  const isRegistered = (await scripting.getRegisteredContentScripts({ ids })).length > 0;
  const script = { ...SCRIPT, js: [...SCRIPT.js], matches };
  if (matches.length === 0) {
    if (isRegistered) await scripting.unregisterContentScripts({ ids });
  } else if (isRegistered) await scripting.updateContentScripts([script]);
  else await scripting.registerContentScripts([script]);
}

/** The browser runs a newly registered script in pages that load from now on; a person sees those that are open. */
async function markOpenTabs({ tabs, scripting }: Browser, matches: string[]): Promise<void> {
  const open = await tabs.query({ url: matches });
  await Promise.allSettled(
    open.map(async ({ id: tabId }) => {
      if (tabId !== undefined) await scripting.executeScript({ target: { tabId }, files: [...SCRIPT.js] });
    }),
  );
}
