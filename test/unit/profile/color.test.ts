import { describe, expect, test } from "vitest";
import {
  DEFAULT_COLOR,
  isColor,
  luminance,
  nearestSwatch,
  parseColor,
  SWATCHES,
  textOn,
} from "../../../src/profile/color.ts";

describe("reading a colour", () => {
  test.each([
    ["takes six hex digits", "99bce3", "99bce3"],
    ["drops a # in front", "#99bce3", "99bce3"],
    ["writes hex digits in lower case", "99BCE3", "99bce3"],
    ["doubles the digits of the short form", "#1aF", "11aaff"],
    ["keeps zeros", "#000", "000000"],
    ["ignores white space around it", "\t #99bce3\r\n", "99bce3"],
  ])("%s", (_, given, value) => {
    expect(parseColor(given)).toEqual({ ok: true, value });
  });

  test.each([
    ["an empty text", ""],
    ["a # alone", "#"],
    ["two #", "##99bce3"],
    ["a # behind", "99bce3#"],
    ["four digits", "#99bc"],
    ["five digits", "99bce"],
    ["seven digits", "99bce3f"],
    ["eight digits, the last two for opacity", "#99bce3ff"],
    ["a space inside", "99b ce3"],
    ["a digit beyond f", "99bceg"],
    ["a colour's name", "red"],
    ["CSS", "rgb(1,2,3)"],
    ["0x", "0x99bc"],
    ["full-width digits", "９９ｂｃｅ３"],
    ["a property of every object", "toString"],
    ["a zero-width character", "99b\u200bce3"],
    ["two lines", "99bce3\n99bce3"],
    ["a million digits", "a".repeat(1_000_000)],
  ])("refuses %s", (_, given) => {
    expect(parseColor(given)).toEqual({ ok: false, problem: "colorForm" });
  });
});

test.each([
  ["99bce3", true],
  ["000000", true],
  ["99BCE3", false],
  ["#99bce3", false],
  ["99bce3\n", false],
  ["9bc", false],
  ["", false],
])("tells whether %j is a colour as it is stored: %s", (text, expected) => {
  expect(isColor(text)).toBe(expected);
});

test("has colours of the stored form for all swatches and for the default", () => {
  expect([DEFAULT_COLOR, ...Object.values(SWATCHES)].filter((color) => !isColor(color))).toEqual([]);
});

describe("the nearest swatch", () => {
  test.each(Object.entries(SWATCHES))("of the swatch %s is that swatch", (_, color) => {
    expect(nearestSwatch(color)).toBe(color);
  });

  test.each([
    ["pure red", "ff0000", SWATCHES.red],
    ["a dark red", "800000", SWATCHES.red],
    ["AWS's own red", "d13212", SWATCHES.red],
    ["pure magenta", "ff00ff", SWATCHES.red],
    ["AWS's own orange", "ec7211", SWATCHES.orange],
    ["pure yellow", "ffff00", SWATCHES.yellow],
    ["pure green", "00ff00", SWATCHES.green],
    ["a dark green", "1d8102", SWATCHES.green],
    ["pure blue", "0000ff", SWATCHES.blue],
    ["a dark blue", "000080", SWATCHES.blue],
    ["black", "000000", DEFAULT_COLOR],
    ["grey", "808080", DEFAULT_COLOR],
    ["white", "ffffff", DEFAULT_COLOR],
    ["the newer palette's orange", "fbc8aa", SWATCHES.orange],
    ["the newer palette's yellow", "efda95", SWATCHES.yellow],
    ["the newer palette's blue", "83d4e8", SWATCHES.blue],
  ])("of %s is the one a person would pick", (_, color, swatch) => {
    expect(nearestSwatch(color)).toBe(swatch);
  });
});

describe("text on a colour", () => {
  test.each([
    ["white", "ffffff", "000000"],
    ["yellow", "ffff00", "000000"],
    ["a swatch", SWATCHES.blue, "000000"],
    ["the darkest grey that takes black", "767676", "000000"],
    ["the lightest grey that takes white", "757575", "ffffff"],
    ["blue", "0000ff", "ffffff"],
    ["black", "000000", "ffffff"],
  ])("on %s has the higher contrast", (_, color, expected) => {
    expect(textOn(color)).toBe(expected);
  });
});

test.each([
  ["000000", 0],
  ["ffffff", 1],
  ["ff0000", 0.2126],
  ["00ff00", 0.7152],
  ["0000ff", 0.0722],
  // 128 / 255 is 0.50196, and ((0.50196 + 0.055) / 1.055) ** 2.4 is 0.21586.
  ["808080", 0.21586],
  // 10 / 255 is 0.03922, still on the straight part: 0.03922 / 12.92 is 0.003035.
  ["0a0a0a", 0.003035],
])("gives %s the luminance of WCAG 2, %d", (color, expected) => {
  expect(luminance(color)).toBeCloseTo(expected, 5);
});
