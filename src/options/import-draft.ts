import type { Format } from "../formats/reading.ts";
import type { ReadOptions } from "../formats/read-text.ts";
import type { Partition } from "../profile/partition.ts";

/** What a person wants to import, as it stands in the form. */
export type ImportDraft = {
  readonly text: string;
  /** Goes before the text. */
  readonly file?: File | undefined;
  /** Absent: find out. */
  readonly format?: Format | undefined;
  /** Whose console a role history is from. */
  readonly partition?: Partition;
  /** For accounts of an organization: the roles in each, with commas between them. */
  readonly roleNames: string;
  /** For accounts of an organization: how a role is called. */
  readonly namePattern: string;
};

export function readOptions({ format, partition, roleNames, namePattern }: ImportDraft): ReadOptions {
  const names = roleNames.split(/[\s,]+/).filter((name) => name !== "");
  return {
    format,
    organizations: {
      ...(names.length > 0 && { roleNames: names }),
      ...(namePattern.trim() !== "" && { displayName: namePattern }),
    },
    ...(partition !== undefined && { partition }),
  };
}
