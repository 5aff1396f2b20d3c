import type { FieldChange, ImportPlan, PlanEntry } from "../formats/plan.ts";
import { profileKey } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import { fieldText, valueText } from "./profile-text.ts";
import type { TickRow } from "./TickTable.tsx";

/** What is new or different first; what stays as it is last. */
const ORDER: readonly PlanEntry["kind"][] = ["changed", "new", "same"];

/** A plan as rows to look at, those that a replacement deletes on top. */
export function planRows({ entries, removed }: ImportPlan): readonly TickRow[] {
  // Asking the browser for a text takes a while when it is asked a hundred thousand times.
  const deletion = { fate: text("fate_removed"), isDeletion: true, details: [] };
  const deleted = removed.map((profile) => ({ key: profileKey(profile), profile, ...deletion }));
  const kept = ORDER.flatMap((kind) => {
    const fate = text(`fate_${kind}`);
    return entries
      .filter((entry) => entry.kind === kind)
      .map(({ key, profile, changes }) => ({ key, profile, fate, details: changes.map(changeText) }));
  });
  return [...deleted, ...kept];
}

function changeText({ field, before, after }: FieldChange): string {
  return text("fieldChange", fieldText(field), valueText(field, before), valueText(field, after));
}
