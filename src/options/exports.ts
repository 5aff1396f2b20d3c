import { writeAwsConfig } from "../formats/write-aws-config.ts";
import { writeBookmarks } from "../formats/write-bookmarks.ts";
import { writeCsv } from "../formats/write-csv.ts";
import { writeRolecallJson } from "../formats/write-rolecall-json.ts";

/** The forms in which roles can be taken out, the one that loses nothing first. */
export const EXPORTS = {
  rolecallJson: { write: writeRolecallJson, fileName: "rolecall-roles.json" },
  awsConfig: { write: writeAwsConfig, fileName: "rolecall-aws-config.ini" },
  csv: { write: writeCsv, fileName: "rolecall-roles.csv" },
  bookmarks: { write: writeBookmarks, fileName: "rolecall-bookmarks.html" },
} as const;
export type ExportName = keyof typeof EXPORTS;
