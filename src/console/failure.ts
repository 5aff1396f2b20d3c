/** What can go wrong with a switch once it was tried. */
export type FailureKind =
  /** AWS answered that this identity may not have this role, without saying why. */
  | "refused"
  /** The session that was to switch has ended. */
  | "expired"
  | "throttled"
  /** AWS says that something is wrong on its side. */
  | "awsFault"
  /** AWS answers in a way that Rolecall does not know. */
  | "awsChanged"
  | "unreachable"
  | "timedOut"
  /** The page named a sign-in host that is not AWS's; nothing was sent. */
  | "strangeSignInHost"
  /** The answer was to go to an address outside of AWS's console; it was not opened. */
  | "strangeDestination"
  | "sessionsFull"
  /** The page gave no token to switch back with, or is not the one that was looked at. */
  | "pageRefused";

export type Failure = {
  readonly kind: FailureKind;
  /** AWS's own code, its HTTP status, or the address or host that was refused. */
  readonly detail?: string;
};

/** What to look at when AWS refuses. */
export type Cause =
  "chained" | "sessionExpired" | "roleName" | "trustPolicy" | "assumeRole" | "mfa" | "externalId";

type Circumstances = {
  /** The switch was asked for by a session that is itself in a role. */
  readonly chained?: boolean;
  /** AWS answered 403, as it does to a token of a session that has ended. */
  readonly forbidden?: boolean;
};

/** The likely causes of a failure, the likeliest first. AWS says the same whatever the cause, so these are by experience. */
export function likelyCauses(
  kind: FailureKind,
  { chained, forbidden }: Circumstances = {},
): readonly Cause[] {
  if (kind !== "refused" && kind !== "timedOut") return [];
  return [
    ...(chained === true ? (["chained"] as const) : []),
    ...(forbidden === true ? (["sessionExpired"] as const) : []),
    "roleName",
    "trustPolicy",
    "assumeRole",
    "mfa",
    "externalId",
  ];
}

/** What the HTTP status of an answer means; undefined for one that says nothing is wrong. */
export function failureOfStatus(status: number): FailureKind | undefined {
  if (status === 429) return "throttled";
  if (status === 0 || status === 401) return "expired";
  if (status >= 500) return "awsFault";
  if (status === 400 || status === 403) return "refused";
  return status >= 300 ? "awsChanged" : undefined;
}
