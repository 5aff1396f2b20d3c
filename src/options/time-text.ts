const format = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });

/** A moment, in milliseconds since 1970, in the person's language and time zone. */
export function timeText(at: number): string {
  return format.format(at);
}

/** A day in UTC, such as `2026-03-01`, in the person's language. */
export function dayText(day: string): string {
  return dayFormat.format(Date.parse(day));
}
