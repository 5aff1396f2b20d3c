import { isBinary } from "./binary.ts";

/**
 * The text of a file's bytes. PowerShell writes UTF-16 when a command's output is redirected to a file, as do people
 * who save `aws organizations list-accounts` there; Excel on Windows saves a CSV in Windows' own encoding, unless it is
 * told better. Anything else that carries roles is UTF-8.
 */
export function decodeFile(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  const text = new TextDecoder().decode(bytes);
  return text.includes("\ufffd") && !isBinary(text) ? new TextDecoder("windows-1252").decode(bytes) : text;
}

const ASCII_AT_ONCE = 4;

/** By the mark in front, else by the halves that are zero: what carries roles begins with some ASCII characters. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const start = [...bytes.subarray(0, ASCII_AT_ONCE * 2)];
  if (start.length < ASCII_AT_ONCE * 2) return undefined;
  if (start.every((byte, at) => (byte === 0) === (at % 2 === 1))) return "utf-16le";
  if (start.every((byte, at) => (byte === 0) === (at % 2 === 0))) return "utf-16be";
  return undefined;
}
