import type { Page } from "puppeteer-core";
import { isDeepStrictEqual } from "node:util";

type Machine = { readonly page: Page; readonly get: () => Promise<Record<string, unknown>> };

/** A record of Chromium's sync engine as its own diagnostic page lists it. */
type Node = {
  readonly SPECIFICS?: { readonly extension_setting?: { readonly key: string; readonly value: string } };
  readonly metadata?: {
    readonly is_deleted?: boolean;
    readonly sequence_number?: string;
    readonly acked_sequence_number?: string;
  };
};

const INTERNALS = "chrome://sync-internals";
const LIST_NODES = `import("${INTERNALS}/chrome_sync.js").then(({ getAllNodes }) => new Promise(getAllNodes))
  .then((types) => types.find(({ type }) => type === "Extension settings")?.nodes ?? [])`;
const RECONCILE = `chrome.runtime.sendMessage({ name: "reconcile", body: {} })`;

/** Whether the engine has begun to watch the sync area: it lists a root for its items then. */
export async function isSyncing(page: Page): Promise<boolean> {
  return (await listNodes(page)).length > 0;
}

/**
 * Whether the extension is done with the sync area and the server has taken over all that lies in it. What the server had
 * may arrive at any moment, and lies there as taken over before the extension has answered it; so it is asked to, and only
 * then does what lies there count.
 */
export async function isSent(machine: Machine): Promise<boolean> {
  const wasTakenOver = await isTakenOver(machine);
  await machine.page.evaluate(RECONCILE);
  return wasTakenOver && (await isTakenOver(machine));
}

async function isTakenOver({ page, get }: Machine): Promise<boolean> {
  const nodes = await listNodes(page);
  const isUnsent = ({ metadata }: Node) =>
    metadata !== undefined && metadata.sequence_number !== metadata.acked_sequence_number;
  const sent = nodes.flatMap(({ SPECIFICS, metadata }) => {
    const setting = metadata?.is_deleted === true ? undefined : SPECIFICS?.extension_setting;
    return setting === undefined ? [] : [[setting.key, JSON.parse(setting.value) as unknown] as const];
  });
  return !nodes.some(isUnsent) && isDeepStrictEqual(Object.fromEntries(sent), await get());
}

/** Chromium lists them to a page of its own alone. */
async function listNodes(page: Page): Promise<readonly Node[]> {
  const browser = page.browser();
  const pages = await browser.pages();
  const open = pages.find((other) => other.url().startsWith(INTERNALS)) ?? (await browser.newPage());
  if (!open.url().startsWith(INTERNALS)) await open.goto(INTERNALS);
  return (await open.evaluate(LIST_NODES)) as Node[];
}
