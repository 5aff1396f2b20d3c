import type messages from "../../public/_locales/en/messages.json";
import type { TimeLeft } from "./time-left.ts";

type TextName = keyof typeof messages;

/** The name of the text for the time left, and the time that goes into it. */
export function timeText(
  { minutes, certainty, phase }: TimeLeft,
  language: string,
): readonly [name: TextName, ...values: string[]] {
  switch (phase) {
    case "running":
      return [`timeLeft_${certainty}`, formatMinutes(minutes, language)];
    case "ending":
      return [`timeEnding_${certainty}`, formatMinutes(minutes, language)];
    case "over":
      return [certainty === "about" ? "timeOver_about" : "timeOver_known"];
  }
}

/** `40 min`, `1 hr 5 min`, as the language writes them. */
function formatMinutes(minutes: number, language: string): string {
  const write = (count: number, unit: "hour" | "minute") =>
    new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" }).format(count);
  const hours = Math.floor(minutes / 60);
  const parts = [
    ...(hours > 0 ? [write(hours, "hour")] : []),
    ...(minutes % 60 > 0 || hours === 0 ? [write(minutes % 60, "minute")] : []),
  ];
  return parts.join(" ");
}
