import { useEffect, useState } from "preact/hooks";

/** A part of the popup that is loaded when it is needed; undefined until it is there. */
export function usePart<Part>(load: () => Promise<Part>): Part | undefined {
  const [part, setPart] = useState<Part>();
  useEffect(() => {
    void load().then((loaded) => setPart(() => loaded));
  }, [load]);
  return part;
}
