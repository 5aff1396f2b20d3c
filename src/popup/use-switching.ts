import { useRef, useState } from "preact/hooks";
import { text } from "../ui/text.ts";
import { plainObstacle, type Obstacle } from "./obstacle.ts";

/** Runs one switch at a time; the popup goes when it is under way and stays to say why when it is not. */
export function useSwitching() {
  const [obstacle, setObstacle] = useState<Obstacle>();
  const busy = useRef(false);
  const run = (action: () => Promise<Obstacle | "stayed" | undefined>) => {
    if (busy.current) return;
    busy.current = true;
    setObstacle(undefined);
    void action()
      .catch((error: unknown) => plainObstacle(text("switchFailed", String(error))))
      .then((met) => {
        busy.current = false;
        if (met === undefined) window.close();
        // A person who thought better of it has nothing to be told.
        else if (met !== "stayed") setObstacle(met);
      });
  };
  return { obstacle, run, dismiss: () => setObstacle(undefined) };
}
