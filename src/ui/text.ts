import type messages from "../../public/_locales/en/messages.json";

export type TextName = keyof typeof messages;

/** What a person reads, in their language. The values fill the text's placeholders, in order. */
export function text(name: TextName, ...values: readonly (string | number)[]): string {
  return chrome.i18n.getMessage(name, values.map(String));
}
