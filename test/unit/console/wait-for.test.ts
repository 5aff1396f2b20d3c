import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { waitFor } from "../../../src/console/wait-for.ts";

const PAGE = {} as Document;

/** The page's observers; `change` is the page changing. */
function observePages() {
  const seeing = new Set<() => void>();
  const observe = vi.fn();
  vi.stubGlobal(
    "MutationObserver",
    class {
      readonly see: () => void;
      constructor(see: () => void) {
        this.see = see;
      }
      observe(...given: readonly unknown[]) {
        observe(...given);
        seeing.add(this.see);
      }
      disconnect() {
        seeing.delete(this.see);
      }
    },
  );
  const change = () => {
    for (const see of seeing) see();
  };
  return { observe, change, count: () => seeing.size };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("what is looked for in a page", () => {
  test("is had at once where it is there, without a look at changes", async () => {
    const { count } = observePages();
    expect(await waitFor(PAGE, 1000, () => "there")).toBe("there");
    expect(count()).toBe(0);
  });

  test("is had once a change brings it, whatever in the page changes", async () => {
    const { observe, change, count } = observePages();
    const there: string[] = [];
    const waiting = waitFor(PAGE, 1000, () => there[0]);
    const everything = { childList: true, subtree: true, attributes: true, characterData: true };
    expect(observe).toHaveBeenCalledExactlyOnceWith(PAGE, everything);
    change();
    expect(count()).toBe(1);
    there.push("there");
    change();
    expect(await waiting).toBe("there");
    expect([count(), vi.getTimerCount()]).toEqual([0, 0]);
  });

  test("is given up when time is up", async () => {
    const { count } = observePages();
    const waiting = waitFor<string>(PAGE, 1000, () => undefined);
    await vi.advanceTimersByTimeAsync(999);
    expect(count()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await waiting).toBeUndefined();
    expect(count()).toBe(0);
  });
});
