import { expect, test, vi } from "vitest";
import { createProfileSource } from "../../../src/library/profile-source.ts";
import { shardOf } from "../../../src/library/shard.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";
import { openLibrary } from "../../support/open-library.ts";

const A = buildProfile({ roleName: "A" });
const B = buildProfile({ roleName: "B" });

test("a profile is found by its key, and no other", async () => {
  const { local, library } = openLibrary();
  await library.change({ save: [A] });
  const source = createProfileSource(local, local.onChanged);
  expect(await source.find(profileKey(A))).toEqual(A);
  expect(await source.find(profileKey(B))).toBeUndefined();
});

test("a profile that is stored under another's key is not taken for it", async () => {
  const { local } = openLibrary();
  const entry = { stamp: "00000000a000abc123", profile: B };
  await local.set({ [shardOf(profileKey(A))]: { [profileKey(A)]: entry } });
  expect(await createProfileSource(local, local.onChanged).find(profileKey(A))).toBeUndefined();
});

test("who watches hears of profiles and of nothing else, until they go", async () => {
  const { local, library } = openLibrary();
  const listener = vi.fn();
  const stop = createProfileSource(local, local.onChanged).watch(listener);
  await local.set({ uses: {} });
  expect(listener).not.toHaveBeenCalled();
  await library.change({ save: [A] });
  expect(listener).toHaveBeenCalledOnce();
  stop();
  await library.change({ save: [B] });
  expect(listener).toHaveBeenCalledOnce();
});
