import type { Condition } from "./statements.ts";

/** Whether something holds; "unknown" for what cannot be told from the documents alone. */
export type Truth = true | false | "unknown";

/** What is known of a request: a value, undefined for a key that it lacks; any key not listed is unknown. */
export type RequestContext = ReadonlyMap<string, string | undefined>;

/** Whether all conditions hold, as far as can be told. */
export function testConditions(conditions: readonly Condition[], context: RequestContext): Truth {
  return allOf(conditions.map((condition) => testCondition(condition, context)));
}

/** Condition keys do not mind case. */
export function testCondition({ operator, key, values }: Condition, context: RequestContext): Truth {
  const name = key.toLowerCase();
  if (!context.has(name) || operator.includes(":")) return "unknown";
  const actual = context.get(name);
  if (operator === "Null")
    return values.some((value) => (value.toLowerCase() === "true") === (actual === undefined));
  const base = operator.replace(/IfExists$/, "");
  const isNegated = base.includes("Not");
  if (actual === undefined) return base !== operator || isNegated;
  if (values.some((value) => value.includes("${"))) return "unknown";
  const test = TESTS[base.replace("Not", "")];
  if (test === undefined) return "unknown";
  return values.some((value) => test(actual, value)) !== isNegated;
}

export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes("unknown") ? "unknown" : true;
}

export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes("unknown") ? "unknown" : false;
}

const isSame = (actual: string, value: string) => actual === value;
const isSameInAnyCase = (actual: string, value: string) => actual.toLowerCase() === value.toLowerCase();

const TESTS: Readonly<Record<string, (actual: string, value: string) => boolean>> = {
  StringEquals: isSame,
  StringEqualsIgnoreCase: isSameInAnyCase,
  StringLike: matchesPattern,
  // IAM treats both ways of comparing ARNs alike.
  ArnEquals: matchesPattern,
  ArnLike: matchesPattern,
  Bool: isSameInAnyCase,
  NumericEquals: (actual, value) => Number(actual) === Number(value),
  NumericLessThan: (actual, value) => Number(actual) < Number(value),
  NumericLessThanEquals: (actual, value) => Number(actual) <= Number(value),
  NumericGreaterThan: (actual, value) => Number(actual) > Number(value),
  NumericGreaterThanEquals: (actual, value) => Number(actual) >= Number(value),
};

/** `*` stands for any text, `?` for any one character. */
export function matchesPattern(text: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "s").test(text);
}
