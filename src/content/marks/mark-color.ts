import type { Mark } from "../../console/marks.ts";
import { SWATCHES } from "../../profile/color.ts";
import type { Environment } from "../../profile/profile.ts";

const COLORS: Readonly<Record<Environment, string>> = {
  production: "b3261e",
  staging: SWATCHES.orange,
  development: SWATCHES.green,
};
export const NO_COLOR = "d5dbdb";

/** Production is the same red everywhere, whatever colour a person gave the role; else theirs comes first. */
export function markColor({ environment, color }: Mark): string {
  if (environment === "production") return COLORS.production;
  return color ?? environmentColor(environment);
}

export function environmentColor(environment: Environment | undefined): string {
  return environment === undefined ? NO_COLOR : COLORS[environment];
}
