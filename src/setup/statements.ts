/** A statement of somebody's policy, each part as a list; a part of a kind that IAM does not know is left out. */
export type ReadStatement = {
  /** Its place, from 1. */
  readonly number: number;
  readonly effect: "Allow" | "Deny";
  readonly principals: readonly string[];
  /** Services, federated and anonymous identity providers: none of those who switch from a console. */
  readonly otherPrincipals: readonly string[];
  readonly isNotPrincipal: boolean;
  readonly actions: readonly string[];
  readonly isNotAction: boolean;
  readonly conditions: readonly Condition[];
  readonly hasResource: boolean;
  /** The statement as it came. */
  readonly source: JsonObject;
};

export type Condition = {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
};

type JsonObject = Readonly<Record<string, unknown>>;

/** The statements of a policy; undefined for a value that is no policy. */
export function readStatements(policy: unknown): readonly ReadStatement[] | undefined {
  const statements = isObject(policy) ? listOf(policy["Statement"]) : [];
  if (statements.length === 0) return undefined;
  const read = statements.map((statement, at) => readStatement(statement, at + 1));
  return read.every((statement) => statement !== undefined) ? read : undefined;
}

function readStatement(source: unknown, number: number): ReadStatement | undefined {
  if (!isObject(source)) return undefined;
  const effect = source["Effect"];
  if (effect !== "Allow" && effect !== "Deny") return undefined;
  const isNotPrincipal = "NotPrincipal" in source;
  const isNotAction = "NotAction" in source;
  const principal = isNotPrincipal ? source["NotPrincipal"] : source["Principal"];
  const { AWS: aws, ...others } = isObject(principal) ? principal : { AWS: principal };
  return {
    number,
    effect,
    principals: texts(aws),
    otherPrincipals: Object.values(others).flatMap(texts),
    isNotPrincipal,
    actions: texts(isNotAction ? source["NotAction"] : source["Action"]),
    isNotAction,
    conditions: readConditions(source["Condition"]),
    hasResource: "Resource" in source || "NotResource" in source,
    source,
  };
}

function readConditions(condition: unknown): readonly Condition[] {
  if (!isObject(condition)) return [];
  return Object.entries(condition).flatMap(([operator, tests]) =>
    Object.entries(isObject(tests) ? tests : {}).map(([key, values]) => ({
      operator,
      key,
      values: texts(values),
    })),
  );
}

function texts(value: unknown): readonly string[] {
  return listOf(value)
    .filter((item) => ["string", "number", "boolean"].includes(typeof item))
    .map(String);
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
