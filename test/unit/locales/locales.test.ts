import { describe, expect, test } from "vitest";
import { ENGLISH, LOCALES, placeholdersIn, widthOf } from "../../support/locales/locales.ts";
import { findTextUses } from "../../support/locales/text-uses.ts";

const NAMES = Object.keys(ENGLISH);

/** Texts with a count and no second form: where the count stands apart from the words, and where it is never one. */
const WITHOUT_ONE = ["importLeftOut", "importGaps", "importMoreProblems", "exportLostField", "rolesSaved"];

/** In English and in the languages to come, a button or a label has about this much room; longer texts wrap. */
const LABEL_WIDTH = 24;

describe("the texts in code", () => {
  const uses = findTextUses(NAMES);

  test("are all written down", () => {
    expect([...uses.names].filter((name) => !(name in ENGLISH))).toEqual([]);
  });

  test("are all that is written down", () => {
    expect(NAMES.filter((name) => !uses.names.has(name))).toEqual([]);
  });

  test("are given a value for each placeholder, and none beside", () => {
    const wrong = uses.calls.flatMap(({ names, values, at }) =>
      names
        .filter((name) => placeholdersIn(ENGLISH[name]!).length !== values)
        .map((name) => `${at}: ${name} with ${values}`),
    );
    expect(uses.calls.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});

describe.each(LOCALES)("the texts in $code", ({ code, texts }) => {
  const each = Object.entries(texts);
  const wrong = (isWrong: (name: string, text: (typeof texts)[string]) => boolean) =>
    each.filter(([name, text]) => isWrong(name, text)).map(([name, { message }]) => `${name}: ${message}`);

  test("are the ones that English has", () => {
    expect(Object.keys(texts)).toEqual(NAMES);
  });

  test("have the placeholders that English has, filled by the same values", () => {
    const placeholders = ({ placeholders = {} }: (typeof texts)[string]) =>
      Object.fromEntries(Object.entries(placeholders).map(([name, { content }]) => [name, content]));
    expect(
      wrong((name, text) => {
        const english = ENGLISH[name]!;
        return (
          placeholdersIn(text).join() !== placeholdersIn(english).join() ||
          JSON.stringify(placeholders(text)) !== JSON.stringify(placeholders(english))
        );
      }),
    ).toEqual([]);
  });

  test("list each placeholder that they use, numbered from 1, and have no other dollar sign", () => {
    expect(
      wrong((_, text) => {
        const listed = Object.entries(text.placeholders ?? {});
        const contents = listed.map(([, { content }]) => content).sort();
        return (
          listed
            .map(([name]) => name)
            .sort()
            .join() !== placeholdersIn(text).join() ||
          contents.some((content, at) => content !== `$${at + 1}`) ||
          text.message.replace(/\$\w+\$/g, "").includes("$")
        );
      }),
    ).toEqual([]);
  });

  test("are there for one and for many wherever something is counted", () => {
    const counted = NAMES.filter((name) => `${name}_one` in texts);
    const uncounted = NAMES.filter(
      (name) =>
        placeholdersIn(texts[name]!).includes("count") && !name.endsWith("_one") && !counted.includes(name),
    );
    expect(uncounted).toEqual(WITHOUT_ONE);
    // The count is shown for one as well: French and Portuguese count zero as one.
    expect(
      counted.filter(
        (name) => placeholdersIn(texts[`${name}_one`]!).join() !== placeholdersIn(texts[name]!).join(),
      ),
    ).toEqual([]);
  });

  test("name their own language, in a way that plural rules know", () => {
    expect(texts["language"]!.message).toBe(code.replace("_", "-"));
    expect(Intl.PluralRules.supportedLocalesOf(texts["language"]!.message)).toHaveLength(1);
  });

  test("are as short as the stores want the name and the description", () => {
    expect(texts["extensionName"]!.message.length).toBeLessThanOrEqual(75);
    expect(texts["extensionDescription"]!.message.length).toBeLessThanOrEqual(132);
  });

  test("are there, trimmed, and about as long as English", () => {
    expect(
      wrong((name, { message }) => {
        const [own, english] = [widthOf(message), ENGLISH[name]!.message.length];
        const limit = english <= LABEL_WIDTH ? english * 1.8 + 8 : english * 1.7;
        return message.trim() !== message || message === "" || own > limit;
      }),
    ).toEqual([]);
  });
});
