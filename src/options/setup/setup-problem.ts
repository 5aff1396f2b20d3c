import type { Oversize } from "../../setup/limits.ts";
import type { SetupDraft } from "./setup-draft.ts";

export type SetupCode =
  | "accountMissing"
  | "accountDigits"
  | "accountAlias"
  | "targetLine"
  | "targetTwice"
  | "targetIsBase"
  | "name"
  | "names"
  | "tooLongToSwitch"
  | "noPolicy"
  | "policyJson"
  | "policyForm"
  | "policyCharacters"
  | "nobody"
  | "mfaRoles"
  | "externalIdForm"
  | `size_${Oversize["of"]}`;

export type SetupProblem = { readonly code: SetupCode; readonly values: readonly (string | number)[] };
export type SetupProblems = Partial<Record<keyof SetupDraft, SetupProblem>>;

/** Takes down what is wrong with a field; of two problems of one field the first counts. */
export type Refuse = (
  field: keyof SetupDraft,
  code: SetupCode,
  ...values: readonly (string | number)[]
) => void;
