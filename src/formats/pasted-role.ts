import { parseRoleArn } from "../profile/role-arn.ts";
import { parseSwitchLink, type SwitchLink } from "./switch-link.ts";

/** What a text that is a role ARN or a switch-role link says of a role; undefined for any other text. */
export function readPastedRole(text: string): SwitchLink | undefined {
  const arn = parseRoleArn(text);
  if (arn.ok) return arn.value;
  const link = parseSwitchLink(text);
  return link.ok ? link.value : undefined;
}
