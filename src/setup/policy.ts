/** The tests of a statement: operator, then condition key, then the values of which one must fit. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

export type Statement = {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: { readonly AWS: string | readonly string[] };
  readonly Action: string;
  readonly Resource?: string | readonly string[];
  readonly Condition?: Conditions;
};

/** An IAM policy as Rolecall writes it. What a person brings may look different and is `unknown`. */
export type Policy = { readonly Version: "2012-10-17"; readonly Statement: readonly unknown[] };

export function createPolicy(...statements: readonly unknown[]): Policy {
  return { Version: "2012-10-17", Statement: statements };
}

/** A list of one is written as its only member, as IAM itself does. */
export function oneOrMany<Value>(values: readonly Value[]): Value | readonly Value[] {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : values;
}

export function formatPolicy(policy: unknown): string {
  return `${JSON.stringify(policy, undefined, 2)}\n`;
}
