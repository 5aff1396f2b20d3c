const MAX_LOOKED_AT = 10_000;

/** True for what is no text: zero bytes stand in none, nor does one character in ten that did not decode. */
export function isBinary(text: string): boolean {
  const start = text.slice(0, MAX_LOOKED_AT);
  const strange = start.match(/[^\P{Cc}\t-\r]|\ufffd/gu)?.length ?? 0;
  return start.includes("\0") || strange > start.length / 10;
}
