import type { Stamp } from "./stamp.ts";

type Stamped = { readonly stamp: Stamp };

/** The join of two copies of a record: under each key the value with the later stamp. */
export function joinByStamp<Value extends Stamped>(
  one: Readonly<Record<string, Value>>,
  other: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  const joined: Record<string, Value> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const rival = joined[key];
    if (rival === undefined || rival.stamp < value.stamp) joined[key] = value;
  }
  return joined;
}

/** Whether two copies hold the same values. A stamp is given to one change only, so stamps suffice. */
export function isSameByStamp(
  one: Readonly<Record<string, Stamped>>,
  other: Readonly<Record<string, Stamped>>,
): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length && keys.every((key) => one[key]?.stamp === other[key]?.stamp)
  );
}
