import { describe, expect, test, vi } from "vitest";
import { buildSharedLayer, createLayeredSource } from "../../../src/library/layers.ts";
import { SHARED_KEY } from "../../../src/library/revision.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";
import { openLibrary } from "../../support/open-library.ts";

const A = buildProfile({ roleName: "A", group: "Payments" });
const B = buildProfile({ roleName: "B" });
const none = () => undefined;

describe("buildSharedLayer", () => {
  test("puts each profile under the name of its source", () => {
    const layer = buildSharedLayer([{ name: "Platform", profiles: [A, B] }], none);
    expect(layer).toEqual([
      { ...A, group: "Platform › Payments", shared: true },
      { ...B, group: "Platform", shared: true },
    ]);
  });

  test("shows a role of two sources once, as the first one has it", () => {
    const copies = [
      { name: "One", profiles: [A] },
      { name: "Two", profiles: [{ ...A, displayName: "Other" }, B] },
    ];
    expect(buildSharedLayer(copies, none).map(({ displayName, group }) => [displayName, group])).toEqual([
      ["Payments", "One › Payments"],
      ["Payments", "Two"],
    ]);
  });

  test("puts a person's colour and group over the source's, and leaves out what they hid", () => {
    const overrides = new Map([
      [profileKey(A), { color: "123456", group: "Mine" }],
      [profileKey(B), { hidden: true } as const],
    ]);
    const copies = [{ name: "One", profiles: [A, B] }];
    expect(buildSharedLayer(copies, (key) => overrides.get(key))).toEqual([
      { ...A, color: "123456", group: "Mine" },
    ]);
  });

  test("cuts a long group without leaving half a character", () => {
    const group = "\u{1F680}".repeat(32);
    const [cut] = buildSharedLayer([{ name: "Even", profiles: [{ ...B, group }] }], none);
    expect(cut?.group).toMatch(/^Even › (\u{1F680})+$/u);
    expect(cut?.group?.length).toBe(63);
  });
});

describe("createLayeredSource", () => {
  test("gives the person's own profile where both have one for a role", async () => {
    const { local, library } = openLibrary();
    await library.change({ save: [{ ...A, displayName: "Mine" }] });
    await local.set({ [SHARED_KEY]: [A, B, { accountId: "no profile" }] });
    const names = (await createLayeredSource(local, local.onChanged).load()).map(
      ({ displayName, roleName }) => `${displayName} ${roleName}`,
    );
    expect(names).toEqual(["Mine A", "Payments B"]);
  });

  test("finds a role among the person's own, and else among the shared ones", async () => {
    const { local, library } = openLibrary();
    await library.change({ save: [{ ...A, displayName: "Mine" }] });
    await local.set({ [SHARED_KEY]: [A, B] });
    const { find } = createLayeredSource(local, local.onChanged);
    expect((await find(profileKey(A)))?.displayName).toBe("Mine");
    expect(await find(profileKey(B))).toEqual(B);
    expect(await find("aws:123456789012:Other")).toBeUndefined();
  });

  test("tells of changes in either layer until it is let go", async () => {
    const { local, library } = openLibrary();
    const listener = vi.fn();
    const unwatch = createLayeredSource(local, local.onChanged).watch(listener);
    await local.set({ [SHARED_KEY]: [A] });
    await library.change({ save: [B] });
    expect(listener).toHaveBeenCalledTimes(2);
    unwatch();
    await local.set({ [SHARED_KEY]: [] });
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
