import { MAX_DISPLAY_NAME, Profile } from "../profile/profile.ts";

/** More than this is not looked at: a display name has 64 characters, the rest of a pasted novel is cut off anyway. */
const MAX_LOOKED_AT = 1_000;

/**
 * A display name as AWS takes it: one line, at most 64 whole characters (a cut through an emoji could not be stored).
 * Undefined when nothing is left.
 */
export function fitDisplayName(text: string): string | undefined {
  if (Profile.shape.displayName.safeParse(text).success) return text;
  const line = text
    .slice(0, MAX_LOOKED_AT)
    .replace(/[\p{Cc}\p{Cs}]+/gu, " ")
    .trim();
  return Array.from(line).slice(0, MAX_DISPLAY_NAME).join("").trim() || undefined;
}
