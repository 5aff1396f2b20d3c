import { describe, expect, test, vi } from "vitest";
import { createInSync } from "../../support/sync-engine.ts";

describe("the event of what sync brought", () => {
  async function syncWith(events?: "now" | "held" | "lost") {
    const engine = await createInSync({ k: 1 });
    const listener = vi.fn();
    engine.machine("b").onChanged.addListener(listener);
    await engine.machine("a").set({ k: 2 });
    engine.sync("a");
    engine.sync("b", events);
    return { engine, listener };
  }
  const change = { k: { oldValue: 1, newValue: 2 } };

  test("fires with the sync", async () => {
    const { listener } = await syncWith();
    expect(listener.mock.calls).toEqual([[change]]);
  });

  test("may be held back, once, while the area has what came", async () => {
    const { engine, listener } = await syncWith("held");
    expect(engine.machine("b").contents()).toEqual({ k: 2 });
    expect(listener).not.toHaveBeenCalled();
    engine.deliver("b");
    engine.deliver("b");
    expect(listener.mock.calls).toEqual([[change]]);
  });

  test("may never fire", async () => {
    const { engine, listener } = await syncWith("lost");
    engine.deliver("b");
    expect(engine.machine("b").contents()).toEqual({ k: 2 });
    expect(listener).not.toHaveBeenCalled();
  });

  test("does not count as this machine's own change", async () => {
    const { engine } = await syncWith();
    await engine.machine("a").set({ k: 3 });
    for (const name of ["a", "b", "a"]) engine.sync(name);
    expect(engine.machine("b").contents()).toEqual({ k: 3 });
  });
});
