import { nearestSwatch } from "./color.ts";

/** The browsers' nine colours for groups of tabs, by what is most plainly that colour. Grey is for what has none. */
const COLORS = {
  grey: "808080",
  blue: "0066ff",
  red: "ff0000",
  yellow: "ffcc00",
  green: "66cc33",
  pink: "ff0099",
  purple: "8000ff",
  cyan: "00ffff",
  orange: "ff8000",
} as const;

type TabGroupColor = keyof typeof COLORS;

/** The colour of tab groups that looks most like a profile's. */
export function tabGroupColor(color: string): TabGroupColor {
  const nearest = nearestSwatch(color, Object.values(COLORS));
  const names = Object.keys(COLORS) as TabGroupColor[];
  return names.find((name) => COLORS[name] === nearest) ?? "grey";
}
