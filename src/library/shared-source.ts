import * as z from "zod/mini";
import { Profile } from "../profile/profile.ts";
import { readRecord } from "../profile/record.ts";
import type { StorageArea } from "./storage-area.ts";

/** Whether an address may be asked: https, and no user name or password in it. */
export function isSafeAddress(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === "https:" && url.username === "" && url.password === "";
}

/** The address of a source. */
export const SourceUrl = z.string().check(z.maxLength(2_000), z.refine(isSafeAddress));
/** Of the source's bytes, as `sha256sum` prints it. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** A SubjectPublicKeyInfo in base64: what stands between the lines of a PEM file. */
export const PublicKey = z.string().check(z.regex(/^[A-Za-z0-9+/]{40,400}={0,2}$/));

const Origin = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("url"),
    url: SourceUrl,
    sha256: z.exactOptional(Sha256),
    publicKey: z.exactOptional(PublicKey),
  }),
  /** Another extension, which sends its list when it sees fit. */
  z.object({ kind: z.literal("sender"), extensionId: z.string() }),
  /** A file that a person chose on this machine, where the browser lets an extension read it again. */
  z.object({ kind: z.literal("file"), fileName: z.string() }),
  /** The administrator's policy holds the profiles themselves. */
  z.object({ kind: z.literal("policy") }),
]);

/** A place from which profiles are shared. It belongs to this machine, as the access to it does. */
export const SharedSource = z.object({
  id: z.string(),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  /** Set by the administrator's policy, and not to be removed here. */
  isManaged: z.boolean(),
  origin: Origin,
});
export type SharedSource = z.infer<typeof SharedSource>;

const FAILURES = [
  "noAccess",
  "offline",
  "slow",
  "status",
  "tooLarge",
  "redirected",
  "redirectUnseen",
  "redirectNoAccess",
  "redirectNotAllowed",
  "redirectUnsafe",
  "tooManyRedirects",
  "askAgain",
  "fileGone",
  "wrongHash",
  "noSignature",
  "wrongSignature",
  "wrongKey",
  "invalid",
  "notStored",
] as const;

const Failure = z.object({
  reason: z.enum(FAILURES),
  /** A status code, the browser's words, or the host that a redirect leads to. */
  detail: z.exactOptional(z.string()),
  /** Of an invalid text: what is wrong with it, as `formats` reports it. */
  problems: z.exactOptional(z.array(z.unknown())),
  /** When the source was first found to fail, in milliseconds since 1970. */
  since: z.number(),
});

const News = z.object({
  at: z.number(),
  /** Display names, the first fifty of each sort, and how many there are. */
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
  counts: z.object({ added: z.int(), changed: z.int(), removed: z.int() }),
});
export type News = z.infer<typeof News>;

/** How a source is doing. Times are in milliseconds since 1970. */
export const SourceState = z.object({
  /** When it was last asked. */
  checkedAt: z.exactOptional(z.number()),
  /** When the copy was last what the source says. */
  goodAt: z.exactOptional(z.number()),
  count: z.int(),
  /** What the server calls the copy, to ask for another one only. */
  etag: z.exactOptional(z.string()),
  lastModified: z.exactOptional(z.string()),
  /** The hosts that redirects led to on the way to the copy. */
  via: z.exactOptional(z.array(z.string())),
  failure: z.exactOptional(Failure),
  /** The last change at the source. */
  news: z.exactOptional(News),
  /** Favourites that the source no longer has, until a person keeps them or lets them go. */
  vanished: z.array(Profile),
});
export type SourceState = z.infer<typeof SourceState>;
/** What a server calls a copy, and how that was come by. */
export type CopyMarks = Pick<SourceState, "etag" | "lastModified" | "via">;
export type SourceFailure = Omit<z.infer<typeof Failure>, "since">;

/** The items of the local area that hold sources, their states, and the headers that open private ones. */
export const SOURCES_KEY = "sources";
export const STATES_KEY = "sourceStates";
export const HEADERS_KEY = "sourceHeaders";

export async function loadSources(local: StorageArea): Promise<readonly SharedSource[]> {
  const stored = (await local.get(SOURCES_KEY))[SOURCES_KEY];
  return Array.isArray(stored) ? stored.flatMap((one) => SharedSource.safeParse(one).data ?? []) : [];
}

export async function loadSourceStates(local: StorageArea): Promise<Readonly<Record<string, SourceState>>> {
  return readRecord(SourceState, (await local.get(STATES_KEY))[STATES_KEY]);
}

/** The header that opens a private source. It stays in this machine's local area: it is in no export and no message. */
export const SourceHeader = z.object({
  name: z.string().check(z.regex(/^[A-Za-z0-9-]{1,60}$/)),
  value: z.string().check(z.regex(/^[\x20-\x7e]{1,4000}$/)),
});
export type SourceHeader = z.infer<typeof SourceHeader>;

export async function loadSourceHeaders(local: StorageArea): Promise<Readonly<Record<string, SourceHeader>>> {
  return readRecord(SourceHeader, (await local.get(HEADERS_KEY))[HEADERS_KEY]);
}
