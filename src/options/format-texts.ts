import type { Format } from "../formats/reading.ts";
import type { TextName } from "../ui/text.ts";

/** What a person calls each format. */
export const FORMAT_TEXTS = {
  "rolecall-json": "format_rolecallJson",
  "aws-config": "format_awsConfig",
  organizations: "format_organizations",
  links: "format_links",
  csv: "format_csv",
  "role-history": "format_roleHistory",
  "other-json": "format_otherJson",
} as const satisfies Record<Format, TextName>;
