import { useEffect, useState } from "preact/hooks";

/** A part of the popup that is loaded when it is needed for the first time; undefined until it is there. */
export function usePart<Part>(isNeeded: boolean, load: () => Promise<Part>): Part | undefined {
  const [part, setPart] = useState<Part>();
  useEffect(() => {
    if (isNeeded && part === undefined) void load().then((loaded) => setPart(() => loaded));
  }, [isNeeded, part, load]);
  return part;
}
