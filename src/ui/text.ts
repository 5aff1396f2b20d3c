import type messages from "../../public/_locales/en/messages.json";

export type TextName = keyof typeof messages;

/** What a person reads, in their language. The values fill the text's placeholders, in order. */
export function text(name: TextName, ...values: readonly (string | number)[]): string {
  return chrome.i18n.getMessage(name, values.map(String));
}

/** Texts that have a second form, named with `_one` behind it, for counts that their language treats as one. */
type CountedName = TextName extends infer Name
  ? Name extends `${infer Counted}_one`
    ? Counted
    : never
  : never;

/** Like `text`, in the form that the language has for a count, which is the first value. */
export function countText(name: CountedName, count: number, ...values: readonly (string | number)[]): string {
  const isOne = new Intl.PluralRules(text("language")).select(count) === "one";
  return text(isOne ? `${name}_one` : name, count, ...values);
}
