/**
 * ASCII's 95 printable characters without the three that JSON escapes, `"`, `\` and in Chromium `<`, and without the
 * dot, which stands between columns. Both browsers' quotas count each of the others as one byte.
 */
const ALPHABET = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)).filter(
  (character) => !'"\\<.'.includes(character),
);
const VALUES: ReadonlyMap<string, number> = new Map(ALPHABET.map((character, value) => [character, value]));

/** A pair of characters has 91² = 8,281 values, enough for 13 bits (2¹³ = 8,192); one alone is enough for 6 (64). */
const PAIR_BITS = 13;
const LAST_BITS = 6;

/** Writes bytes as text, 6.5 bits a character, of which base64 holds 6. */
export function encodeBase91(bytes: Uint8Array): string {
  let text = "";
  let held = 0;
  let bits = 0;
  const writePair = (value: number) => {
    text += charOf(Math.floor(value / ALPHABET.length)) + charOf(value % ALPHABET.length);
  };
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < PAIR_BITS) continue;
    bits -= PAIR_BITS;
    writePair(held >> bits);
    held &= (1 << bits) - 1;
  }
  if (bits > LAST_BITS) writePair(held << (PAIR_BITS - bits));
  else if (bits > 0) text += charOf(held << (LAST_BITS - bits));
  return text;
}

/** Undoes `encodeBase91`. Throws on anything that it did not write. */
export function decodeBase91(text: string): Uint8Array<ArrayBuffer> {
  const isOdd = text.length % 2 === 1;
  const bytes = new Uint8Array(Math.floor((text.length * PAIR_BITS) / 16));
  let size = 0;
  let held = 0;
  let bits = 0;
  for (let at = 0; at < text.length; at += 2) {
    const isLast = isOdd && at === text.length - 1;
    const value = isLast ? valueOf(text, at) : valueOf(text, at) * ALPHABET.length + valueOf(text, at + 1);
    const width = isLast ? LAST_BITS : PAIR_BITS;
    held = (held << width) | value;
    bits += width;
    for (; bits >= 8; bits -= 8) bytes[size++] = held >> (bits - 8);
    held &= (1 << bits) - 1;
  }
  const whole = bytes.slice(0, size);
  // Values too large for their bits, and bits left over that are not zero, show in what is written back.
  if (encodeBase91(whole) !== text) throw new Error("not base91");
  return whole;
}

function charOf(value: number): string {
  return ALPHABET[value] ?? "";
}

function valueOf(text: string, at: number): number {
  const value = VALUES.get(text.charAt(at));
  if (value === undefined) throw new Error("not base91");
  return value;
}
