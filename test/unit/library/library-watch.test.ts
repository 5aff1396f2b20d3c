import { describe, expect, test, vi } from "vitest";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";
import { openLibrary } from "../../support/open-library.ts";

describe("watching the library", () => {
  test("hears of a change that another page makes", async () => {
    const { local, library } = openLibrary();
    const listener = vi.fn();
    library.watch(listener);
    await openLibrary({ local }).library.change({ save: [buildProfile()] });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test("hears once of a change to many shards", async () => {
    const { library } = openLibrary();
    const listener = vi.fn();
    library.watch(listener);
    await library.change({
      save: Array.from({ length: 50 }, (_, at) => buildProfile({ roleName: `Role${at}` })),
    });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test("finds the change stored when it hears of it", async () => {
    const { library } = openLibrary();
    const loads: Promise<unknown>[] = [];
    library.watch(() => loads.push(library.load()));
    await library.change({ save: [buildProfile()] });
    await library.change({ remove: [profileKey(buildProfile())] });
    expect(await Promise.all(loads)).toEqual([[buildProfile()], []]);
  });

  test("does not hear of other items", async () => {
    const { local, library } = openLibrary();
    const listener = vi.fn();
    library.watch(listener);
    await local.set({ machine: "zzzzzz", settings: {}, p: 1, pg: 1, p00: 1 });
    expect(listener).not.toHaveBeenCalled();
  });

  test("ends when a page leaves, for that page alone", async () => {
    const { library } = openLibrary();
    const stays = vi.fn();
    const leaves = vi.fn();
    library.watch(stays);
    const unwatch = library.watch(leaves);
    unwatch();
    await library.change({ save: [buildProfile()] });
    expect(stays).toHaveBeenCalledTimes(1);
    expect(leaves).not.toHaveBeenCalled();
  });
});
