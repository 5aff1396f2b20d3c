import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readText } from "../../../src/formats/read-text.ts";
import { loadBackups, readBackup } from "../../../src/library/backups.ts";
import { loadHistory } from "../../../src/library/history.ts";
import { createLayeredSource } from "../../../src/library/layers.ts";
import { reconcileOverrides } from "../../../src/library/overrides-wire.ts";
import { loadOverrides } from "../../../src/library/overrides.ts";
import { reconcile } from "../../../src/library/reconcile.ts";
import { liveProfiles, loadReplica, type Replica } from "../../../src/library/replica.ts";
import { loadRolesView } from "../../../src/library/roles-view.ts";
import { loadSettings, type Settings } from "../../../src/library/settings.ts";
import { loadCopy } from "../../../src/library/shared-copy.ts";
import { loadSourceHeaders, loadSources, loadSourceStates } from "../../../src/library/shared-source.ts";
import { loadSyncState } from "../../../src/library/sync-state.ts";
import { profileKey, type Profile } from "../../../src/profile/profile.ts";
import { createMutex } from "../../support/mutex.ts";
import { NOW, sortProfiles } from "../../support/open-library.ts";
import { createStorageArea } from "../../support/storage-area.ts";

/** What a version stored, sent and wrote; the folders are only ever added to. */
const FOLDER = "test/fixtures/formats";

type Expected = {
  /** Every profile, as it was typed in. */
  readonly profiles: readonly Profile[];
  /** The keys of those that were deleted. */
  readonly deleted: readonly string[];
  readonly settings: Partial<Settings>;
  /** The profiles of the one source that has a copy. */
  readonly shared: readonly Profile[];
  readonly sources: readonly string[];
};

const deletedIn = (replica: Replica) =>
  Object.values(replica).flatMap((shard) =>
    Object.entries(shard).flatMap(([key, { profile }]) => (profile === undefined ? [key] : [])),
  );

describe.each(readdirSync(FOLDER))("what version %s left", (version) => {
  const read = (file: string) => readFileSync(`${FOLDER}/${version}/${file}`, "utf8");
  const items = (file: string) => JSON.parse(read(file)) as Record<string, unknown>;
  const expected = JSON.parse(read("expected.json")) as Expected;
  const lock = createMutex();

  test("is read from the local area: profiles, deletions, history and backups", async () => {
    const local = createStorageArea({ items: items("local.json") });
    const replica = await loadReplica(local);
    expect(sortProfiles(liveProfiles(replica))).toEqual(sortProfiles(expected.profiles));
    expect(deletedIn(replica)).toEqual(expected.deleted);
    const undone = (await loadHistory(local)).flatMap(({ undo }) => undo.save.map(profileKey));
    expect(undone).toEqual(expected.deleted);
    const [backup] = await loadBackups(local);
    const before = (await readBackup(backup!)).map(profileKey);
    expect(before).toHaveLength(expected.profiles.length + expected.deleted.length);
  });

  test("is read from the local area: settings, uses and what each machine shows", async () => {
    const local = createStorageArea({ items: items("local.json") });
    expect(await loadSettings(local)).toMatchObject(expected.settings);
    const view = await loadRolesView(local);
    expect(Object.keys(view.uses)).toHaveLength(1);
    expect(view.folded).toHaveLength(1);
    expect(await loadSyncState(local)).toHaveProperty("sentAt");
  });

  test("is read from the local area: sources, their states, headers and copies, and what is set for their roles", async () => {
    const local = createStorageArea({ items: items("local.json") });
    const sources = await loadSources(local);
    expect(sources.map(({ name }) => name)).toEqual(expected.sources);
    const [id] = Object.keys(await loadSourceStates(local));
    expect(Object.keys(await loadSourceHeaders(local))).toEqual([id]);
    expect(await loadCopy(local, id!)).toEqual(expected.shared);
    expect(Object.keys(await loadOverrides(local))).toEqual(expected.shared.map(profileKey));
    const shown = await createLayeredSource(local, local.onChanged).load();
    expect(shown).toHaveLength(expected.profiles.length + expected.shared.length);
  });

  test("reaches a machine that has only the sync area, and stays there as it is", async () => {
    const local = createStorageArea({ items: { machine: "zzzzzz" } });
    const sync = createStorageArea({ items: items("sync.json") });
    await reconcile({ local, sync, lock, now: () => NOW, machineName: "new" });
    await reconcileOverrides({ local, sync, lock });
    const replica = await loadReplica(local);
    expect(sortProfiles(liveProfiles(replica))).toEqual(sortProfiles(expected.profiles));
    expect(deletedIn(replica)).toEqual(expected.deleted);
    expect(await loadSettings(local)).toMatchObject(expected.settings);
    expect(Object.keys(await loadOverrides(local))).toEqual(expected.shared.map(profileKey));
    expect((await loadSyncState(local)).aside).toEqual([]);
    expect(sync.calls.set).toBe(0);
  });

  test("is read from its export", () => {
    const { format, candidates, problems } = readText(read("export.json"));
    expect(problems).toEqual([]);
    expect(format).toBe("rolecall-json");
    const profiles = candidates.map(({ profile }) => profile);
    expect(sortProfiles(profiles)).toEqual(sortProfiles(expected.profiles));
  });
});
