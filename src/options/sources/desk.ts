import browser from "webextension-polyfill";
import { createLock } from "../../library/lock.ts";
import { loadPolicy } from "../../library/policy.ts";
import {
  loadSources,
  loadSourceStates,
  SOURCES_KEY,
  STATES_KEY,
  type SharedSource,
  type SourceState,
} from "../../library/shared-source.ts";
import { POLICY_KEY } from "../../library/source-keys.ts";
import { createSourceDesk } from "../../library/source-desk.ts";
import { pageLocks } from "../../messages/lent-locks.ts";
import { sendMessage } from "../../messages/send-message.ts";
import { chosenFiles } from "./files.ts";

const { local } = browser.storage;

export const desk = createSourceDesk({ local, lock: createLock(pageLocks(), "library"), now: Date.now });

export type ShownSource = { readonly source: SharedSource; readonly state: SourceState | undefined };

/** What the administrator lays down, for `useLoaded`. */
export const shownPolicy = {
  load: () => loadPolicy(local),
  watch: (listener: () => void) => watchItems([POLICY_KEY], listener),
};

/** The sources with their states, for `useLoaded`. */
export const shownSources = {
  async load(): Promise<readonly ShownSource[]> {
    const [sources, states] = await Promise.all([loadSources(local), loadSourceStates(local)]);
    return sources.map((source) => ({ source, state: states[source.id] }));
  },
  watch: (listener: () => void) => watchItems([SOURCES_KEY, STATES_KEY], listener),
};

/** Asks for access to a host. Call it in answer to a click, before anything is waited for. */
export function requestAccess(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originPattern(host)] });
}

/**
 * Asks to see where a redirect leads. Call it in answer to a click, before anything is waited for. Neither browser has a
 * question for this: what Rolecall sees is the requests to the hosts that were allowed, and of them it looks at its own.
 */
export function requestRedirects(): Promise<boolean> {
  return browser.permissions.request({ permissions: ["webRequest"] });
}

/** Gives back the access that no source needs any more: to hosts, to where redirects lead, or to a file. */
export async function releaseAccess(removed: SharedSource, state: SourceState | undefined): Promise<void> {
  if (removed.origin.kind === "file") await chosenFiles.remove(removed.id);
  if (removed.origin.kind !== "url") return;
  const [sources, states] = await Promise.all([loadSources(local), loadSourceStates(local)]);
  const others = sources.filter(({ id, origin }) => id !== removed.id && origin.kind === "url");
  const needed = others.flatMap((source) => hostsOf(source, states[source.id]));
  const hosts = hostsOf(removed, state).filter((host) => !needed.includes(host));
  await browser.permissions.remove({
    origins: hosts.map(originPattern),
    permissions: others.length === 0 ? ["webRequest"] : [],
  });
}

/** The hosts that are asked for a source, also by way of redirects. */
function hostsOf({ origin }: SharedSource, state: SourceState | undefined): readonly string[] {
  return origin.kind === "url" ? [new URL(origin.url).hostname, ...(state?.via ?? [])] : [];
}

/** Has the background ask a source, and waits until it did. */
export function refresh(id: string): Promise<undefined> {
  return sendMessage(browser.runtime, "refreshSource", { id });
}

/** Calls back when any of some items of the local area changed. Returns the way out. */
export function watchItems(keys: readonly string[], listener: () => void): () => void {
  const onChanged = (changed: Record<string, unknown>) => {
    if (keys.some((key) => key in changed)) listener();
  };
  local.onChanged.addListener(onChanged);
  return () => local.onChanged.removeListener(onChanged);
}

/** Ports are no part of a match pattern that both browsers take. */
function originPattern(host: string): string {
  return `https://${host}/*`;
}
