import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nearestSwatch, parseColor, SWATCHES, textOn } from "../../../src/profile/color.ts";
import { color } from "../../support/arbitraries.ts";

/** WCAG 2.2's contrast ratio, written down a second time. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const shares = [color.slice(0, 2), color.slice(2, 4), color.slice(4)].map(
    (hex) => Number(`0x${hex}`) / 255,
  );
  const linear = shares.map((share) =>
    share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4),
  );
  return linear[0]! * 0.2126 + linear[1]! * 0.7152 + linear[2]! * 0.0722;
}

test("reading a colour gives it back, with # or not, in either case", () => {
  fc.assert(
    fc.property(color(), fc.boolean(), fc.boolean(), (color, hasHash, isUpper) => {
      const text = `${hasHash ? "#" : ""}${isUpper ? color.toUpperCase() : color}`;
      expect(parseColor(text)).toEqual({ ok: true, value: color });
    }),
  );
});

test("text on any colour has a contrast of at least 4.58, and the higher of both", () => {
  fc.assert(
    fc.property(color(), (color) => {
      const chosen = contrast(color, textOn(color));
      expect(chosen).toBeGreaterThan(4.58);
      expect(chosen).toBe(Math.max(contrast(color, "000000"), contrast(color, "ffffff")));
    }),
    { numRuns: 2_000 },
  );
});

test("the nearest swatch is one of the five, and that of the same hue when it is darker", () => {
  fc.assert(
    fc.property(
      color(),
      fc.constantFrom(...Object.values(SWATCHES)),
      fc.integer({ min: 60, max: 255 }),
      (any, swatch, light) => {
        expect(Object.values(SWATCHES)).toContain(nearestSwatch(any));
        const darker = [0, 2, 4]
          .map((at) => Math.round((Number(`0x${swatch.slice(at, at + 2)}`) * light) / 255))
          .map((value) => value.toString(16).padStart(2, "0"))
          .join("");
        expect(nearestSwatch(darker)).toBe(swatch);
      },
    ),
  );
});
