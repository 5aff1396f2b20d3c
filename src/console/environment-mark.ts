import type messages from "../../public/_locales/en/messages.json";
import type { Environment } from "../profile/profile.ts";

/** The name of the text that stands for an environment where there is little room. */
export function environmentMark(environment: Environment): keyof typeof messages {
  const name: keyof typeof messages = `environmentMark_${environment}`;
  return name;
}
