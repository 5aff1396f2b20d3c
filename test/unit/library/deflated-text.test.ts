import { deflateRawSync, inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { decodeBase91, encodeBase91 } from "../../../src/library/base91.ts";
import { deflateText, inflateText } from "../../../src/library/deflated-text.ts";
import { chromiumItemSize } from "../../support/chromium-json.ts";

describe("a deflated text", () => {
  test.each([
    ["an empty text", ""],
    ["control characters", "\u0000\u001f\u007f\r\n"],
    ["a byte order mark, which decoders like to drop", "\ufeffa\ufeff"],
    ["characters of one to four bytes", "aé中😀"],
    ["200,000 characters, more than one chunk of a stream", "0123456789".repeat(20_000)],
  ])("gives back %s", async (_, text) => {
    expect(await inflateText(await deflateText(text))).toBe(text);
  });

  test("is base91 of raw deflate, which any other tool reads", async () => {
    const deflated = await deflateText("payments payments payments");
    expect(inflateRawSync(decodeBase91(deflated)).toString()).toBe("payments payments payments");
  });

  test("holds no character that costs the sync area more than a byte", async () => {
    const deflated = await deflateText('<<<\u2028"\\');
    expect(chromiumItemSize("", deflated)).toBe(deflated.length + 2);
  });

  test("is much shorter than a text that repeats itself", async () => {
    expect((await deflateText("payments".repeat(100))).length).toBeLessThan(40);
  });
});

test.each([
  ["what is not base91", "<<<<"],
  ["text outside Latin-1", "中文"],
  ["an empty text", ""],
  ["base91 of something else", encodeBase91(Buffer.from("payments payments"))],
  ["a text cut short", encodeBase91(deflateRawSync("payments").subarray(0, 6))],
  ["bytes that are not UTF-8", encodeBase91(deflateRawSync(Uint8Array.of(0xff)))],
])("refuses to inflate %s", async (_, base91) => {
  await expect(inflateText(base91)).rejects.toThrow();
});
