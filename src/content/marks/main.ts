import { findMark, markedRolesKey, PLAN_KEY, type MarkedRole, type MarksPlan } from "../../console/marks.ts";
import { readPageIdentity, type PageIdentity } from "../../console/page-identity.ts";
import { waitFor } from "../../console/wait-for.ts";
import { sendMessage } from "../../messages/send-message.ts";
import { environmentMark } from "../../console/environment-mark.ts";
import { environmentColor } from "./mark-color.ts";
import { createOverlay } from "./overlay.ts";
import { markTab } from "./tab.ts";

/** Every console page that tells who is signed in does so in its head; a page that is silent so long has nothing to say. */
const IDENTITY_DEADLINE_MS = 30_000;
/** Reading a few kilobytes takes some milliseconds. A page is not kept from view for longer than this. */
const COVER_MS = 500;

const { runtime, storage } = chrome;

/** In this world alone, which no page can reach: the script may come into a page twice, when marks are switched on. */
const world = globalThis as { rolecallMarks?: true };
if (world.rolecallMarks === undefined) {
  world.rolecallMarks = true;
  void start();
}

async function start(): Promise<void> {
  const host = location.hostname;
  const firstPlan = loadPlan(host);
  // What a page says first, in what the server sent, is what it is held to.
  const identity = await waitFor(document, IDENTITY_DEADLINE_MS, () => readPageIdentity(document, host));
  if (identity === undefined) return;

  const overlay = createOverlay();
  overlay.cover(COVER_MS);
  let unmarkTab: (() => void) | undefined;
  const draw = async (plan: MarksPlan | undefined) => {
    const mark = plan && findMark(identity, await loadRoles(identity), plan.rules);
    unmarkTab?.();
    unmarkTab = mark && markTab(mark, plan.show);
    overlay.draw(mark, plan?.show ?? []);
    const environment = plan?.show.includes("badge") === true ? mark?.environment : undefined;
    const text = environment === undefined ? "" : chrome.i18n.getMessage(environmentMark(environment));
    void sendMessage(runtime, "showBadge", { text, color: environmentColor(environment) });
  };
  await draw(await firstPlan);
  storage.local.onChanged.addListener((changes) => {
    if ([PLAN_KEY, ...rolesKeys(identity)].some((key) => key in changes)) void loadPlan(host).then(draw);
  });
}

async function loadPlan(host: string): Promise<MarksPlan | undefined> {
  const [plan] = await loadTexts<MarksPlan>([PLAN_KEY]);
  return plan?.hosts.some((end) => host === end || host.endsWith(`.${end}`)) === true ? plan : undefined;
}

async function loadRoles(identity: PageIdentity): Promise<readonly MarkedRole[]> {
  return (await loadTexts<readonly MarkedRole[]>(rolesKeys(identity))).flat();
}

/** The background alone writes these items, as JSON. */
async function loadTexts<Value>(keys: string[]): Promise<readonly Value[]> {
  const items = await storage.local.get<Record<string, string>>(keys);
  return Object.values(items).map((text) => JSON.parse(text) as Value);
}

function rolesKeys({ accountId, alias }: PageIdentity): string[] {
  return [accountId, ...(alias === undefined ? [] : [alias])].map(markedRolesKey);
}
