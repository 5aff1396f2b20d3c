import { Partition } from "../profile/partition.ts";
import { Environment, MAX_SESSION_HOURS } from "../profile/profile.ts";
import { countText, text } from "../ui/text.ts";
import { environmentText } from "./environment-text.ts";
import type { DraftField } from "./role-draft.ts";

/** A value with what a person reads for it. */
type Choice = readonly [value: string, label: string];

const CHOICES: Readonly<Partial<Record<DraftField, () => readonly Choice[]>>> = {
  environment: () => [
    ["", text("environmentNone")],
    ...Environment.options.map((environment): Choice => [environment, environmentText(environment)]),
  ],
  sessionHours: () => [
    ["", text("sessionHoursUnknown")],
    ...Array.from({ length: MAX_SESSION_HOURS }, (_, at): Choice => [
      `${at + 1}`,
      countText("hours", at + 1),
    ]),
  ],
  partition: () => Partition.options.map((partition): Choice => [partition, partition]),
};

/** What a field is chosen from; undefined for one that is typed. */
export function fieldChoices(field: DraftField): readonly Choice[] | undefined {
  return CHOICES[field]?.();
}
