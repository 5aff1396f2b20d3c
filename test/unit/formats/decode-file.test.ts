import { describe, expect, test } from "vitest";
import { decodeFile } from "../../../src/formats/decode-file.ts";

const TEXT = "[profile Größe]\nregion = eu-central-1\n";

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  Array.from({ length: text.length }, (_, at) => view.setUint16(at * 2, text.charCodeAt(at), isLittle));
  return bytes;
}

describe("a file's bytes", () => {
  test.each([
    ["UTF-8", new TextEncoder().encode(TEXT)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${TEXT}`)],
    ["UTF-16, as PowerShell writes it", utf16(`\ufeff${TEXT}`, true)],
    ["UTF-16 with the greater half first", utf16(`\ufeff${TEXT}`, false)],
    ["UTF-16 without a mark", utf16(TEXT, true)],
    ["UTF-16 without a mark, the greater half first", utf16(TEXT, false)],
    ["Windows' own encoding, as Excel writes it", Uint8Array.from(TEXT, (sign) => sign.charCodeAt(0))],
  ])("in %s are its text", (_, bytes) => {
    expect(decodeFile(bytes)).toBe(TEXT);
  });

  test.each([[[]], [[0x61]]])("%j are a text, too", (bytes) => {
    expect(decodeFile(Uint8Array.from(bytes))).toBe(String.fromCharCode(...bytes));
  });

  test.each([
    [[0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]],
    [[0xfe, 0xed, 0xfa, 0xce]],
    [[0x00, 0x00, 0x01, 0x00]],
    [[0x00, 0xef, 0xde, 0xcd, 0xbc, 0xab, 0x9a, 0x89]],
    [[0x61, 0x00, 0x61, 0x00, 0x61, 0x00, 0x61, 0x61]],
    [[0x61, 0x00, 0x61, 0x00, 0x61, 0x00]],
  ])("%j of a picture or a program stay what does not decode", (bytes) => {
    expect(decodeFile(Uint8Array.from(bytes))).toBe(new TextDecoder().decode(Uint8Array.from(bytes)));
  });
});
