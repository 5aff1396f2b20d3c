import type { OpenBar } from "./OpenBar.tsx";
import { usePart } from "./use-part.ts";

const load = () => import("./OpenBar.tsx");

/** What there is to do with marked roles, as soon as it is loaded. */
export function LazyOpenBar(props: Parameters<typeof OpenBar>[0]) {
  const part = usePart(load);
  return part === undefined ? null : <part.OpenBar {...props} />;
}
