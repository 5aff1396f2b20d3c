import type { FitBar } from "./FitBar.tsx";
import { usePart } from "./use-part.ts";

const load = () => import("./FitBar.tsx");

/** What there is to do about roles that do not fit, as soon as it is loaded. */
export function LazyFitBar(props: Parameters<typeof FitBar>[0]) {
  const part = usePart(load);
  return part === undefined ? null : <part.FitBar {...props} />;
}
