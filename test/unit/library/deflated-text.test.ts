import { inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { deflateText, inflateText } from "../../../src/library/deflated-text.ts";

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

  test("is base64 of raw deflate, which any other tool reads", async () => {
    const deflated = await deflateText("payments payments payments");
    expect(inflateRawSync(Buffer.from(deflated, "base64")).toString()).toBe("payments payments payments");
  });

  test("holds no character that costs the sync area more than a byte", async () => {
    expect(await deflateText('<<<\u2028"\\')).toMatch(/^[A-Za-z0-9+/]+=*$/);
  });

  test("is much shorter than a text that repeats itself", async () => {
    expect((await deflateText("payments".repeat(100))).length).toBeLessThan(40);
  });
});

test.each([
  ["what is not base64", "***"],
  ["text outside Latin-1", "中文"],
  ["an empty text", ""],
  ["base64 of something else", btoa("payments payments")],
  ["a text cut short", "S0lNS8zLTM1LzE3NK0ktLgEA".slice(0, 8)],
  // Raw deflate of the byte ff, which is in no UTF-8 text.
  ["bytes that are not UTF-8", "+w8A"],
])("refuses to inflate %s", async (_, base64) => {
  await expect(inflateText(base64)).rejects.toThrow();
});
