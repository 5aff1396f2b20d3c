import * as z from "zod/mini";
import { Profile } from "../profile/profile.ts";
import type { StorageArea } from "./storage-area.ts";

/** A step that was taken on this machine, as a person is told of it, and the change that undoes it. */
export const Step = z.object({
  /** In milliseconds since 1970. */
  at: z.number(),
  saved: z.int(),
  removed: z.int(),
  /** The display name of the first profile in it. */
  name: z.string(),
  undo: z.object({ save: z.array(Profile), remove: z.array(z.string()) }),
});
export type Step = z.infer<typeof Step>;

const MAX_STEPS = 50;
/** Of the local area's 10,485,760 bytes, 10,000 profiles take some 3 million and their backups 2 million. */
const MAX_CHARACTERS = 2_000_000;

/** The steps, newest first. One that does not decode is not worth the others. */
export async function loadHistory(local: StorageArea): Promise<readonly Step[]> {
  const { history } = await local.get("history");
  if (!Array.isArray(history)) return [];
  return history.flatMap((stored) => Step.safeParse(stored).data ?? []);
}

/** Puts a step in front and drops the oldest ones over the limits. The newest is kept however large it is. */
export function addStep(history: readonly Step[], step: Step): readonly Step[] {
  const kept: Step[] = [];
  let characters = 0;
  for (const candidate of [step, ...history].slice(0, MAX_STEPS)) {
    characters += JSON.stringify(candidate).length;
    if (kept.length > 0 && characters > MAX_CHARACTERS) break;
    kept.push(candidate);
  }
  return kept;
}
