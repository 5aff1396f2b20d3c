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

/** By the mark in front, or by the half of a letter that is zero: what carries roles begins with an ASCII character. */
function utf16Of([first, second]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (first === undefined || second === undefined) return undefined;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return "utf-16be";
  return undefined;
}
