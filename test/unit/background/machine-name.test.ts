import { expect, test } from "vitest";
import { machineName } from "../../../src/background/machine-name.ts";

const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

test.each([
  ["Chrome, Linux", `Mozilla/5.0 (X11; Linux x86_64) ${CHROME}`],
  ["Chrome, Windows", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`],
  ["Chrome, macOS", `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${CHROME}`],
  ["Chrome, ChromeOS", `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${CHROME}`],
  ["Edge, Windows", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/142.0.0.0`],
  ["Opera, Linux", `Mozilla/5.0 (X11; Linux x86_64) ${CHROME} OPR/120.0.0.0`],
  ["Firefox, Linux", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"],
  ["Firefox, Android", "Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0"],
  ["Chrome, Android", `Mozilla/5.0 (Linux; Android 10; K) ${CHROME}`],
  ["Linux", "Something/1.0 (Linux)"],
  ["Firefox", "Firefox"],
  ["", "Something/1.0"],
])("%s is what a person would call it", (name, userAgent) => {
  expect(machineName(userAgent)).toBe(name);
});
