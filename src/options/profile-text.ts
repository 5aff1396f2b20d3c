import type { ProfileField } from "../formats/reading.ts";
import type { Profile } from "../profile/profile.ts";
import { countText, text } from "../ui/text.ts";

/** What a person calls a field of a profile. */
export function fieldText(field: ProfileField): string {
  return text(field);
}

/** The value of a field, in one line. */
export function valueText(field: ProfileField, value: Profile[ProfileField]): string {
  if (value === undefined) return text("nothing");
  if (field === "sessionHours") return countText("hours", Number(value));
  if (value === true) return text("yes");
  if (typeof value !== "object") return String(value).replaceAll("\n", " ");
  if (!("accountId" in value)) return value.join(", ");
  return value.roleName === undefined ? value.accountId : `${value.accountId}/${value.roleName}`;
}
