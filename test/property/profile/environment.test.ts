import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_RULES, environmentOf, type EnvironmentRule } from "../../../src/profile/environment.ts";
import { Environment } from "../../../src/profile/profile.ts";

/** Words without capitals or digits, so that nothing tells parts of them apart. */
const word = fc.string({
  unit: fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyz")),
  minLength: 1,
  maxLength: 12,
});
const sign = fc.constantFrom("-", "_", " ", "/", ".", ", ", " (", "1", "22");
const environment = fc.constantFrom(...Environment.options);
const subjectOf = (displayName: string) => ({ accountId: "444455556666", displayName });
const ruleFor = (words: string): EnvironmentRule => ({ field: "name", words, environment: "production" });

const NEGATIONS = ["non", "not", "no", "pre"];

describe("environment rules", () => {
  test("find a word wherever it stands as a whole, whatever its case", () => {
    fc.assert(
      fc.property(
        word,
        fc.array(fc.tuple(word, sign)),
        fc.array(fc.tuple(sign, word)),
        (wanted, before, after) => {
          fc.pre(!before.some(([other]) => NEGATIONS.includes(other)));
          const name = [...before.flat(), wanted, ...after.flat()].join("");
          for (const written of [name, name.toUpperCase()])
            expect(environmentOf(subjectOf(written), [ruleFor(wanted)])).toBe("production");
        },
      ),
    );
  });

  test("never find a word inside another one", () => {
    fc.assert(
      fc.property(word, word, (wanted, more) => {
        for (const name of [wanted + more, more + wanted])
          expect(environmentOf(subjectOf(name), [ruleFor(wanted)])).toBeUndefined();
      }),
    );
  });

  test("leave a role's own environment as it is, whatever the rules", () => {
    fc.assert(
      fc.property(environment, fc.string(), fc.string(), (own, name, words) => {
        const rules = [ruleFor(words), ...DEFAULT_RULES];
        expect(environmentOf({ ...subjectOf(name), environment: own }, rules)).toBe(own);
      }),
    );
  });

  test("read any text at all", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 500 }),
        fc.string({ unit: "binary" }),
        (name, words) => {
          const found = environmentOf(subjectOf(name), [ruleFor(words)]);
          expect([undefined, "production"]).toContain(found);
        },
      ),
    );
  });
});
