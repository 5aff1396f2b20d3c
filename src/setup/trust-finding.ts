export const TRUST_CODES = [
  "notPolicy",
  "permissionsPolicy",
  "denied",
  "accountMissing",
  "someoneElse",
  "partition",
  "deleted",
  "actionMissing",
  "externalId",
  "conditionFails",
  "mfaRole",
  "mfa",
  "mfaAge",
  "conditionUnknown",
  "someone",
  "everybody",
] as const;
export type TrustCode = (typeof TRUST_CODES)[number];

export type TrustFinding = {
  readonly code: TrustCode;
  /** Of the statement, from 1. */
  readonly statement?: number;
  /** What stands there. */
  readonly value?: string;
};
