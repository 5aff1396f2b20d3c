import { describe, expect, test } from "vitest";
import { shardOf } from "../../../src/library/shard.ts";
import { decodeShard } from "../../../src/library/wire.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildProfile, buildRealisticProfiles } from "../../support/builders.ts";
import { createPair } from "../../support/machines.ts";
import { sortProfiles } from "../../support/open-library.ts";
import { createRandom } from "../../support/random.ts";

const admin = buildProfile({ roleName: "Admin" });
const readOnly = buildProfile();
const ADMIN_SHARD = shardOf(profileKey(admin));

test("writes nothing when there is nothing on either side", async () => {
  const { sync, here } = createPair();
  expect(await here.reconcile()).toBe(true);
  expect([sync.calls.set, here.local.calls.set]).toEqual([0, 0]);
});

test("writes nothing when both sides hold the same", async () => {
  const { sync, here, there } = createPair();
  await here.library.change({ save: [admin, readOnly] });
  await here.reconcile();
  await there.reconcile();
  const before = [sync.calls.set, here.local.calls.set, there.local.calls.set];
  await here.reconcile();
  await there.reconcile();
  expect([sync.calls.set, here.local.calls.set, there.local.calls.set]).toEqual(before);
});

test("writes all changed shards in one set, and those alone", async () => {
  const { sync, here } = createPair();
  await here.library.change({ save: buildRealisticProfiles(200, createRandom(1)) });
  await here.reconcile();
  const written: string[][] = [];
  sync.onChanged.addListener((changes) =>
    written.push(Object.keys(changes).filter((key) => key.startsWith("p"))),
  );
  await here.library.change({ save: [admin] });
  await here.reconcile();
  expect(written).toEqual([[ADMIN_SHARD]]);
});

describe("two machines", () => {
  test("come to hold the profiles of both", async () => {
    const { here, there } = createPair();
    await here.library.change({ save: [admin] });
    await there.library.change({ save: [readOnly] });
    for (const machine of [here, there, here]) await machine.reconcile();
    expect(sortProfiles(await here.library.load())).toEqual([admin, readOnly]);
    expect(sortProfiles(await there.library.load())).toEqual([admin, readOnly]);
  });

  test("agree on the later of two edits to one profile", async () => {
    const { here, there } = createPair();
    await there.library.change({ save: [{ ...admin, color: "222222" }] });
    await here.library.change({ save: [{ ...admin, color: "111111" }] });
    for (const machine of [there, here, there]) await machine.reconcile();
    expect(await here.library.load()).toEqual([{ ...admin, color: "222222" }]);
    expect(await there.library.load()).toEqual([{ ...admin, color: "222222" }]);
  });

  test("both forget a profile that one of them deleted", async () => {
    const { here, there } = createPair();
    await here.library.change({ save: [admin, readOnly] });
    await here.reconcile();
    await there.reconcile();
    await there.library.change({ remove: [profileKey(admin)] });
    await there.reconcile();
    await here.reconcile();
    expect(await here.library.load()).toEqual([readOnly]);
  });

  test("end with one copy of each after both imported the same file", async () => {
    const { here, there } = createPair();
    await here.library.change({ save: [admin, readOnly] });
    await there.library.change({ save: [admin, readOnly] });
    for (const machine of [here, there, here]) await machine.reconcile();
    expect(sortProfiles(await here.library.load())).toEqual([admin, readOnly]);
  });

  test("lose nothing when the engine lets one's shard overwrite the other's", async () => {
    const { sync, here, there } = createPair();
    const sameShard = buildRealisticProfiles(100, createRandom(2)).find(
      (profile) => shardOf(profileKey(profile)) === ADMIN_SHARD,
    )!;
    await here.library.change({ save: [admin] });
    await here.reconcile();
    await sync.remove(ADMIN_SHARD);
    await there.library.change({ save: [sameShard] });
    for (const machine of [there, here, there]) await machine.reconcile();
    expect(sortProfiles(await there.library.load())).toEqual(sortProfiles([admin, sameShard]));
  });
});

describe("a shard of the sync area", () => {
  test("that is damaged is written anew from the replica", async () => {
    const { sync, here } = createPair();
    await here.library.change({ save: [admin] });
    await here.reconcile();
    await sync.set({ [ADMIN_SHARD]: "1.1.0.***" });
    await here.reconcile();
    expect(await here.library.load()).toEqual([admin]);
    const wire = await decodeShard(sync.contents()[ADMIN_SHARD]);
    expect(wire).toMatchObject({ kind: "shard", shard: { [profileKey(admin)]: { profile: admin } } });
  });

  test("that a newer version wrote is neither read nor written, and the others are", async () => {
    const { sync, here } = createPair();
    await sync.set({ [ADMIN_SHARD]: "3.something" });
    await here.library.change({ save: [admin, readOnly] });
    await here.reconcile();
    expect(sync.contents()[ADMIN_SHARD]).toBe("3.something");
    expect(Object.keys(sync.contents())).toContain(shardOf(profileKey(readOnly)));
    expect(sortProfiles(await here.library.load())).toEqual([admin, readOnly]);
  });

  test("that brings entries leaves beside them what this version cannot read, or reads in part", async () => {
    const { here, there } = createPair();
    const sameShard = buildRealisticProfiles(100, createRandom(2)).find(
      (profile) => shardOf(profileKey(profile)) === ADMIN_SHARD,
    )!;
    const known = { stamp: "0m5d4ruo0000cccccc", profile: { ...admin, icon: "rocket" } };
    const unknown = { stamp: "?" };
    await here.local.set({ [ADMIN_SHARD]: { [profileKey(admin)]: known, "aws:1:Future": unknown } });
    await there.library.change({ save: [sameShard] });
    await there.reconcile();
    await here.reconcile();
    expect(here.local.contents()[ADMIN_SHARD]).toMatchObject({
      [profileKey(admin)]: known,
      "aws:1:Future": unknown,
      [profileKey(sameShard)]: { profile: sameShard },
    });
  });
});
