import type { ErasableArea } from "../../src/library/storage-area.ts";

export type DyingWorker = {
  /** An area as this worker sees it: from its last call on, none of its calls is ever answered. */
  view(area: ErasableArea): ErasableArea;
  readonly died: Promise<void>;
};

/**
 * A worker that the browser kills at its n-th call to any area, counted from 1.
 * Whether that call still reaches the browser is the fate of the call.
 */
export function createDyingWorker(lastCall: number, fate: "lands" | "is lost"): DyingWorker {
  let calls = 0;
  let die: () => void = () => undefined;
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  const call = <Result>(run: () => Promise<Result>): Promise<Result> => {
    calls += 1;
    if (calls < lastCall) return run();
    const landed = calls === lastCall && fate === "lands" ? run() : Promise.resolve();
    // What the call would have answered, refusals too, reaches nobody.
    void landed.then(die, die);
    return new Promise<never>(() => undefined);
  };
  return {
    died,
    view: (area) => ({
      get: (keys) => call(() => area.get(keys)),
      set: (items) => call(() => area.set(items)),
      remove: (keys) => call(() => area.remove(keys)),
    }),
  };
}
