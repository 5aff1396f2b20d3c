import { useEffect, useState } from "preact/hooks";

type Source<Loaded> = {
  readonly load: () => Promise<Loaded>;
  readonly watch: (listener: () => void) => () => void;
};

/** What a source holds, loaded anew after each change; undefined until the first load is done. */
export function useLoaded<Loaded>({ load, watch }: Source<Loaded>): Loaded | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let latest = 0;
    const reload = async () => {
      // Of two loads under way the one begun last is the truth, in whatever order they end.
      const turn = ++latest;
      const result = await load();
      if (turn === latest) setLoaded(() => result);
    };
    const unwatch = watch(() => void reload());
    void reload();
    return unwatch;
  }, [load, watch]);
  return loaded;
}
