import { useMemo, useState } from "preact/hooks";
import type { ProfileKey } from "../profile/profile.ts";

export type Ticks = {
  readonly ticked: ReadonlySet<ProfileKey>;
  readonly tick: (key: ProfileKey, on: boolean) => void;
  readonly tickAll: (on: boolean) => void;
};

/** Which of some rows are ticked. All are, to begin with, those that turn up later too. */
export function useTicks(keys: readonly ProfileKey[]): Ticks {
  const [unticked, setUnticked] = useState<ReadonlySet<ProfileKey>>(new Set());
  const ticked = useMemo(() => new Set(keys.filter((key) => !unticked.has(key))), [keys, unticked]);
  const change = (changed: readonly ProfileKey[], on: boolean) => {
    const rest = new Set(unticked);
    for (const key of changed) {
      if (on) rest.delete(key);
      else rest.add(key);
    }
    setUnticked(rest);
  };
  return {
    ticked,
    tick: (key, on) => change([key], on),
    tickAll: (on) => change(keys, on),
  };
}
