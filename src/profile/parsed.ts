/** What reading a person's text gives: the value, or what is wrong with it. */
export type Parsed<Value, Problem extends string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Problem extends string>(
  problem: Problem,
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
