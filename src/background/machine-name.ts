/** The browsers and systems that Rolecall runs in, as their user agents name them; the more particular ones first. */
const BROWSERS = ["Firefox", "Edg", "OPR", "Chrome"];
const SYSTEMS = ["Windows", "Android", "CrOS", "Mac", "Linux"];
const NAMES: Readonly<Record<string, string>> = { Edg: "Edge", OPR: "Opera", CrOS: "ChromeOS", Mac: "macOS" };

/** What a person would call a machine: `Firefox, Linux`. */
export function machineName(userAgent: string): string {
  return [BROWSERS, SYSTEMS]
    .flatMap((names) => names.find((name) => userAgent.includes(name)) ?? [])
    .map((name) => NAMES[name] ?? name)
    .join(", ");
}
