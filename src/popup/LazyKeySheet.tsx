import { usePart } from "./use-part.ts";

const load = () => import("./KeySheet.tsx");

/** The sheet of all keys, as soon as it is loaded. */
export function LazyKeySheet({ onClose }: { readonly onClose: () => void }) {
  const part = usePart(load);
  return part && <part.KeySheet onClose={onClose} />;
}
