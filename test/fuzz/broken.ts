import * as fc from "fast-check";

/** What formats are made of, and what has broken readers before. */
const PIECES = [
  ...Array.from("{}[]\"':,=\n\t\r\\;&?#%<>./|$ 01"),
  "\u0000",
  "\ufeff",
  "\u2028",
  "\ud800",
  "__proto__",
  "constructor",
  "null",
  "1e999",
  "-0",
  "%ff",
  "[profile a]\n",
  "source_profile = a\n",
  "arn:aws:iam::123456789012:role/",
  "[".repeat(5_000),
];

type Edit = { readonly at: number; readonly length: number; readonly copies: number; readonly piece: string };

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(400)),
  copies: fc.constantFrom(0, 1, 1, 1, 2, 3, 20),
  piece: fc.oneof(fc.constant(""), fc.constantFrom(...PIECES), fc.string({ maxLength: 6, unit: "binary" })),
});

/** Seeds with some of each cut out, repeated, or put between; and now and then the second half of another. */
export function broken(seeds: readonly string[]): fc.Arbitrary<string> {
  const seed = fc.constantFrom(...seeds);
  return fc
    .record({ seed, other: fc.option(seed, { freq: 4 }), edits: fc.array(edit, { maxLength: 6 }) })
    .map(({ seed, other, edits }) => {
      const text = other === null ? seed : seed.slice(0, seed.length / 2) + other.slice(other.length / 2);
      return edits.reduce((text, { at, length, copies, piece }) => {
        const start = Math.floor(at * text.length);
        const cut = text.slice(start, start + length);
        return text.slice(0, start) + piece + cut.repeat(copies) + text.slice(start + length);
      }, text);
    });
}
