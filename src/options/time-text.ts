const format = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/** A moment, in milliseconds since 1970, in the person's language and time zone. */
export function timeText(at: number): string {
  return format.format(at);
}
