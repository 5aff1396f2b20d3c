import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase91, encodeBase91 } from "../../../src/library/base91.ts";

test("decoding encoded bytes gives the bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(decodeBase91(encodeBase91(bytes))).toEqual(bytes);
    }),
  );
});

test("n bytes take 8n bits at 13 bits a pair, the last pair cut to one character where 6 bits are enough", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), ({ length }) => {
      const [pairs, rest] = [Math.floor((8 * length) / 13), (8 * length) % 13];
      const last = rest === 0 ? 0 : rest <= 6 ? 1 : 2;
      expect(encodeBase91(new Uint8Array(length))).toHaveLength(2 * pairs + last);
    }),
  );
});

test("every text either throws or is what its bytes are written as", () => {
  const printable = fc.string({ unit: "binary-ascii", maxLength: 6 });
  fc.assert(
    fc.property(fc.oneof(printable, fc.string({ unit: "binary", maxLength: 6 })), (text) => {
      let bytes: Uint8Array;
      try {
        bytes = decodeBase91(text);
      } catch {
        return;
      }
      expect(encodeBase91(bytes)).toBe(text);
    }),
  );
});

test("a text cut short is never read as the same bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 50 }), fc.nat(), (bytes, nat) => {
      const text = encodeBase91(bytes);
      const part = text.slice(0, nat % text.length);
      let read: Uint8Array | undefined;
      try {
        read = decodeBase91(part);
      } catch {
        return;
      }
      expect(read.length).toBeLessThan(bytes.length);
    }),
  );
});
