import type { TickedRows } from "../formats/plan-change.ts";
import { parseColor } from "../profile/color.ts";
import { Profile } from "../profile/profile.ts";

/** A group and a colour for all roles of an import, as a person types them; empty: as the input has them. */
export type StyleDraft = { readonly group: string; readonly color: string };
export type StyleProblem = "groupForm" | "colorForm";

export const EMPTY_STYLE: StyleDraft = { group: "", color: "" };

export function readStyle({ group, color }: StyleDraft): {
  readonly values: Pick<TickedRows, "group" | "color">;
  readonly problem?: StyleProblem;
} {
  const name = group.trim();
  const hex = color.trim() === "" ? undefined : parseColor(color);
  if (name !== "" && !Profile.shape.group.safeParse(name).success)
    return { values: {}, problem: "groupForm" };
  if (hex?.ok === false) return { values: {}, problem: hex.problem };
  return { values: { ...(name !== "" && { group: name }), ...(hex?.ok && { color: hex.value }) } };
}
