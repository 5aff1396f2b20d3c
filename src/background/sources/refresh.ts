import { decodeFile } from "../../formats/decode-file.ts";
import { readSharedText } from "../../formats/shared-text.ts";
import { isAllowedSource, loadPolicy } from "../../library/policy.ts";
import {
  loadSourceHeaders,
  loadSources,
  loadSourceStates,
  type CopyMarks,
  type SharedSource,
  type SourceFailure,
  type SourceHeader,
  type SourceState,
} from "../../library/shared-source.ts";
import type { SourceDesk, SourceOutcome } from "../../library/source-desk.ts";
import { DUE_KEY } from "../../library/source-keys.ts";
import type { StorageArea } from "../../library/storage-area.ts";
import { fetchSource, type Fetched } from "./fetch-source.ts";
import { sha256, verifySignature } from "./signature.ts";
import type { WatchedFetch } from "./watched-fetch.ts";

/** Which sources to ask: all of them, those whose time has come, or one. */
export type RefreshWish = "all" | "due" | { readonly id: SharedSource["id"] };

export type RefreshParts = {
  readonly local: StorageArea;
  readonly desk: SourceDesk;
  readonly fetch: WatchedFetch;
  /** Reads the file of a source that has one. */
  readonly readFile: (id: SharedSource["id"]) => Promise<Fetched>;
  /** Whether a person lets Rolecall reach a host. */
  readonly hasAccess: (url: string) => Promise<boolean>;
  /** The wall clock, in milliseconds since 1970. */
  readonly now: () => number;
};

const INTERVAL_MS = 60 * 60_000;
/** A source that fails is asked sooner, but not by everybody who opens a popup. */
const RETRY_MS = 5 * 60_000;

/** What is asked; the others say by themselves when they have news. */
type AskedOrigin = Extract<SharedSource["origin"], { readonly kind: "url" | "file" }>;
type AskedSource = SharedSource & { readonly origin: AskedOrigin };

/** Asks sources, each by itself: one that fails or hangs keeps no other from its copy. */
export async function refreshSources(parts: RefreshParts, wish: RefreshWish): Promise<void> {
  const { local, desk, now } = parts;
  const [sources, states, headers] = await Promise.all([
    loadSources(local),
    loadSourceStates(local),
    loadSourceHeaders(local),
  ]);
  const asked = sources.filter(
    (source): source is AskedSource => isAsked(source) && isWished(wish, source, states, now()),
  );
  await Promise.all(
    asked.map(async (source) =>
      desk.settle(
        source.id,
        await askSource(parts, source, { state: states[source.id], header: headers[source.id] }),
      ),
    ),
  );
  const after = await loadSourceStates(local);
  const due = sources.filter(isAsked).map(({ id }) => dueAt(after[id]));
  await local.set({ [DUE_KEY]: Math.min(...due, Number.MAX_SAFE_INTEGER) });
}

function isAsked(source: SharedSource): source is AskedSource {
  return source.origin.kind === "url" || source.origin.kind === "file";
}

function isWished(
  wish: RefreshWish,
  { id }: SharedSource,
  states: Readonly<Record<string, SourceState>>,
  now: number,
): boolean {
  if (typeof wish === "object") return id === wish.id;
  return wish === "all" || dueAt(states[id]) <= now;
}

function dueAt(state: SourceState | undefined): number {
  if (state?.checkedAt === undefined) return 0;
  return state.checkedAt + (state.failure === undefined ? INTERVAL_MS : RETRY_MS);
}

type Known = { readonly state: SourceState | undefined; readonly header: SourceHeader | undefined };

async function askSource(
  parts: RefreshParts,
  { id, origin, isManaged }: AskedSource,
  { state, header }: Known,
): Promise<SourceOutcome> {
  const { local, fetch, readFile, hasAccess } = parts;
  if (origin.kind === "file") {
    const read = await readFile(id);
    return read.kind === "bytes" ? outcomeOf(decodeFile(read.bytes)) : read;
  }
  const { url, sha256: pinned, publicKey } = origin;
  if (!(await hasAccess(url))) return failed({ reason: "noAccess" });
  const objectionTo = async (target: string): Promise<SourceFailure | undefined> => {
    const detail = new URL(target).hostname;
    if (!isManaged && !isAllowedSource(await loadPolicy(local), target))
      return { reason: "redirectNotAllowed", detail };
    return (await hasAccess(target)) ? undefined : { reason: "redirectNoAccess", detail };
  };
  const request = { header, objectionTo };
  const answer = await fetchSource(fetch, { ...request, url, ...(state !== undefined && { marks: state }) });
  if (answer.kind !== "bytes") return answer;
  const { bytes, marks } = answer;
  if (pinned !== undefined && (await sha256(bytes)) !== pinned) return failed({ reason: "wrongHash" });
  if (publicKey !== undefined) {
    const signature = await fetchSource(fetch, { ...request, url: signatureUrl(url) });
    if (signature.kind === "failed" && REMEDIED.includes(signature.failure.reason)) return signature;
    if (signature.kind !== "bytes") return failed({ reason: "noSignature" });
    const verdict = await verifySignature(bytes, decodeFile(signature.bytes), publicKey);
    if (verdict !== "right") return failed({ reason: verdict });
  }
  return outcomeOf(decodeFile(bytes), marks);
}

/** What a source's text comes to, from wherever it came. */
export function outcomeOf(text: string, marks?: CopyMarks): SourceOutcome {
  const read = readSharedText(text);
  if (!read.ok) {
    return failed({ reason: "invalid", problems: read.problems.slice(0, MAX_PROBLEMS) });
  }
  return { kind: "fresh", profiles: read.profiles, ...(marks !== undefined && { marks }) };
}

/** What a person can change about a signature that is not read. */
const REMEDIED: readonly SourceFailure["reason"][] = ["redirected", "redirectUnseen", "redirectNoAccess"];

/** More than anybody reads. */
const MAX_PROBLEMS = 20;

/** A source `…/roles.json?ref=main` has its signature at `…/roles.json.sig?ref=main`. */
function signatureUrl(url: string): string {
  const address = new URL(url);
  address.pathname += ".sig";
  return address.href;
}

function failed(failure: SourceFailure): SourceOutcome {
  return { kind: "failed", failure };
}
