import { accept, refuse, type Parsed } from "./parsed.ts";

export type ColorProblem = "colorForm";

/** The five swatches that AWS's own switch-role form offers. */
export const SWATCHES = {
  red: "f2b0a9",
  orange: "fbbf93",
  yellow: "fad791",
  green: "b7ca9d",
  blue: "99bce3",
} as const;

export type SwatchName = keyof typeof SWATCHES;

/** The colour of a profile for which nobody chose one: the console's own first choice. */
export const DEFAULT_COLOR: string = SWATCHES.blue;

/** A colour as it is stored: six lower-case hex digits without `#`. */
export const COLOR = /^[0-9a-f]{6}$/;
const THREE_HEX = /^[0-9a-f]{3}$/;

export function isColor(text: string): boolean {
  return COLOR.test(text);
}

/** Reads six hex digits or CSS's short three, in either case, with or without `#`. */
export function parseColor(text: string): Parsed<string, ColorProblem> {
  const digits = text.trim().replace(/^#/, "").toLowerCase();
  if (isColor(digits)) return accept(digits);
  if (THREE_HEX.test(digits)) return accept(digits.replace(/./g, "$&$&"));
  return refuse("colorForm");
}

/**
 * The swatch that looks most like a colour, for a form that takes nothing but swatches. Swatches are pale, so their hue
 * decides: by distance in RGB, a dark red would come out green. Grey has no hue and gets the default.
 */
export function nearestSwatch(color: string, swatches: readonly string[] = Object.values(SWATCHES)): string {
  const tint = tintOf(color);
  const likeness = (swatch: string) =>
    tintOf(swatch).reduce((sum, share, at) => sum + share * (tint[at] ?? 0), 0);
  const first = swatches.includes(DEFAULT_COLOR) ? DEFAULT_COLOR : (swatches[0] ?? DEFAULT_COLOR);
  return swatches.reduce((best, swatch) => (likeness(swatch) > likeness(best) ? swatch : best), first);
}

/** What a colour adds to grey, in unit length; nothing for a grey. */
function tintOf(color: string): readonly number[] {
  const values = channels(color);
  const added = values.map((value) => value - Math.min(...values));
  const length = Math.hypot(...added) || 1;
  return added.map((value) => value / length);
}

/** Black or white, whichever stands out more on a colour. Both reach at least 4.58 to 1 where they are chosen. */
export function textOn(color: string): "000000" | "ffffff" {
  // Contrast with black is (L + 0.05) / 0.05 and with white 1.05 / (L + 0.05) (WCAG 2);
  // they are equal where (L + 0.05) squared is 0.05 × 1.05, and there both are 4.58.
  return (luminance(color) + 0.05) ** 2 > 0.05 * 1.05 ? "000000" : "ffffff";
}

/** WCAG 2's relative luminance, 0 for black to 1 for white. */
export function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): readonly number[] {
  return [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
