import {
  findMark,
  markedRolesKey,
  PLAN_KEY,
  type Mark,
  type MarkedRole,
  type MarksPlan,
} from "../../console/marks.ts";
import { readPageIdentity, type PageIdentity } from "../../console/page-identity.ts";
import { sessionKey, SESSIONS_KEY, type SessionNotes } from "../../console/session-note.ts";
import { waitFor } from "../../console/wait-for.ts";
import { sendMessage } from "../../messages/send-message.ts";
import { environmentMark } from "../../console/environment-mark.ts";
import { permissionSetOf } from "../../console/principal.ts";
import { startClock } from "./clock.ts";
import { environmentColor } from "./mark-color.ts";
import { createOverlay } from "./overlay.ts";
import { createRenewButton } from "./renew-button.ts";
import { sessionStatus, type SessionStatus } from "./session-status.ts";
import { markTab } from "./tab.ts";

/** Every console page that tells who is signed in does so in its head; a page that is silent so long has nothing to say. */
const IDENTITY_DEADLINE_MS = 30_000;
/** Reading a few kilobytes takes some milliseconds. A page is not kept from view for longer than this. */
const COVER_MS = 500;

const { runtime, storage } = chrome;
/** Notes in the local area are of other windows' sessions; of its own a private one's page knows what it is answered. */
const isPrivate = chrome.extension.inIncognitoContext;

/** In this world alone, which no page can reach: the script may come into a page twice, when marks are switched on. */
const world = globalThis as { rolecallMarks?: true };
if (world.rolecallMarks === undefined) {
  world.rolecallMarks = true;
  void start();
}

async function start(): Promise<void> {
  const host = location.hostname;
  const firstPlan = loadPlan(host);
  const firstNotes = loadNotes();
  // What a page says first, in what the server sent, is what it is held to.
  const identity = await waitFor(document, IDENTITY_DEADLINE_MS, () => readPageIdentity(document, host));
  if (identity === undefined) return;
  const loadedAt = performance.timeOrigin;

  const overlay = createOverlay();
  overlay.cover(COVER_MS);
  let plan = await firstPlan;
  let mark = await loadMark(identity, plan);
  let notes = await firstNotes;
  let shown: SessionStatus | "nothing" | undefined = "nothing";
  let unmarkTab: (() => void) | undefined;

  const markAll = (isLeft: boolean) => {
    const show = isLeft ? [] : (plan?.show ?? []);
    unmarkTab?.();
    unmarkTab = mark && markTab(mark, show);
    const environment = show.includes("badge") ? mark?.environment : undefined;
    const text = environment === undefined ? "" : chrome.i18n.getMessage(environmentMark(environment));
    void sendMessage(runtime, "showBadge", { text, color: environmentColor(environment) });
  };
  const paint = () => {
    const status = shown === "nothing" ? undefined : shown;
    overlay.draw(mark && plan && { mark, show: plan.show, status, renew });
  };
  // Identity Center's roles are how a person signed in, and no switch takes them once more.
  const isSwitched = identity.roleName !== undefined && permissionSetOf(identity.roleName) === undefined;
  const sighting = { ...identity, loadedAt };
  const renew = isSwitched ? createRenewButton(sighting, paint) : undefined;
  /** Draws what has changed since, and returns how long it holds. */
  const draw = () => {
    const status = sessionStatus(notes[sessionKey(identity)], {
      loadedAt,
      now: Date.now(),
      maxHours: mark?.sessionHours,
    });
    const before = shown;
    shown = status;
    if (before === "nothing" || (before?.phase === "left") !== (status?.phase === "left"))
      markAll(status?.phase === "left");
    if (before === "nothing" || before?.text !== status?.text) paint();
    return status?.staysMs ?? Infinity;
  };
  const redraw = startClock(draw);

  storage.local.onChanged.addListener(async (changes) => {
    if ([PLAN_KEY, ...rolesKeys(identity)].some((key) => key in changes)) {
      plan = await loadPlan(host);
      mark = await loadMark(identity, plan);
      shown = "nothing";
    } else if (SESSIONS_KEY in changes && !isPrivate) notes = await loadNotes();
    else return;
    redraw();
  });
  if (plan === undefined) return;
  const note = await sendMessage(runtime, "noteSession", { sighting });
  if (!isPrivate || note === undefined) return;
  notes = { [sessionKey(identity)]: note };
  redraw();
}

async function loadMark(identity: PageIdentity, plan: MarksPlan | undefined): Promise<Mark | undefined> {
  return plan && findMark(identity, await loadRoles(identity), plan.rules);
}

/** The background alone writes them. */
async function loadNotes(): Promise<SessionNotes> {
  if (isPrivate) return {};
  const { [SESSIONS_KEY]: notes } = await storage.local.get<{ [SESSIONS_KEY]?: SessionNotes }>(SESSIONS_KEY);
  return notes ?? {};
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
