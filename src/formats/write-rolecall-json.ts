import type { Profile } from "../profile/profile.ts";
import { PROFILE_FIELDS } from "./reading.ts";
import { JSON_VERSION, SCHEMA_FILE } from "./rolecall-json.ts";
import { inFileOrder, type Written } from "./written.ts";

/** Everything that a profile has: a field a line, fields and profiles in one order, so that a repository's diffs are small. */
export function writeRolecallJson(profiles: readonly Profile[]): Written {
  const file = {
    $schema: SCHEMA_FILE,
    version: JSON_VERSION,
    profiles: inFileOrder(profiles).map(inFieldOrder),
  };
  return { text: `${JSON.stringify(file, undefined, 2)}\n`, lost: [] };
}

/** JSON leaves out what the profile does not have. */
function inFieldOrder(profile: Profile): object {
  return Object.fromEntries(PROFILE_FIELDS.map((field) => [field, profile[field]]));
}
