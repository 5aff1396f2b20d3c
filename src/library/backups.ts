import * as z from "zod/mini";
import { profileKey, type Profile } from "../profile/profile.ts";
import type { Change } from "./library.ts";
import { loadReplica, type Replica } from "./replica.ts";
import type { Entry } from "./shard.ts";
import type { StorageArea } from "./storage-area.ts";
import { decodeShard, encodeShard } from "./wire.ts";

/** What the library held on a day, in the words of the wire: 4,000 profiles take some 70 KB. */
const Backup = z.object({ day: z.string(), count: z.int(), text: z.string() });
export type Backup = z.infer<typeof Backup>;

const MAX_BACKUPS = 7;

/** Newest first. */
export async function loadBackups(local: StorageArea): Promise<readonly Backup[]> {
  const { backups } = await local.get("backups");
  return Array.isArray(backups) ? backups.flatMap((stored) => Backup.safeParse(stored).data ?? []) : [];
}

/** The day, in UTC, of which there is one backup. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** Keeps what the library holds, once a day and unless it is empty. Call it under the library's lock. */
export async function takeBackup(local: StorageArea, now: number): Promise<void> {
  const day = dayOf(now);
  const backups = await loadBackups(local);
  if (backups[0]?.day === day) return;
  const entries = liveEntries(await loadReplica(local));
  if (entries.length === 0) return;
  const backup: Backup = { day, count: entries.length, text: await encodeShard(Object.fromEntries(entries)) };
  await local.set({ backups: [backup, ...backups].slice(0, MAX_BACKUPS) });
}

/** The profiles in a backup; none when it does not decode. */
export async function readBackup({ text }: Backup): Promise<readonly Profile[]> {
  const decoded = await decodeShard(text);
  return decoded.kind === "shard" ? Object.values(decoded.shard).flatMap(({ profile }) => profile ?? []) : [];
}

/** The step that brings the library to what it was, with what it does in numbers. */
export function restoreChange(
  current: readonly Profile[],
  backup: readonly Profile[],
): Required<Omit<Change, "removeAll">> & { readonly brought: number; readonly changed: number } {
  const now = new Map(current.map((profile) => [profileKey(profile), JSON.stringify(profile)]));
  const then = new Set(backup.map(profileKey));
  // Both sides went through the schema, which puts the fields in one order.
  const save = backup.filter((profile) => now.get(profileKey(profile)) !== JSON.stringify(profile));
  const changed = save.filter((profile) => now.has(profileKey(profile))).length;
  return {
    save,
    remove: [...now.keys()].filter((key) => !then.has(key)),
    changed,
    brought: save.length - changed,
  };
}

function liveEntries(replica: Replica): readonly (readonly [string, Entry])[] {
  return Object.values(replica)
    .flatMap((shard) => Object.entries(shard))
    .filter(([, { profile }]) => profile !== undefined);
}
