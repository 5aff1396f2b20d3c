import { readdirSync, readFileSync } from "node:fs";

export type Text = {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
};
export type Locale = { readonly code: string; readonly texts: Readonly<Record<string, Text>> };

/** The languages there are, English first: each is one file, in a folder named for its code as Chrome spells it. */
export const LOCALES: readonly Locale[] = readdirSync("public/_locales")
  .toSorted((a, b) => Number(b === "en") - Number(a === "en") || a.localeCompare(b))
  .map((code) => ({
    code,
    texts: JSON.parse(readFileSync(`public/_locales/${code}/messages.json`, "utf8")) as Locale["texts"],
  }));

export const ENGLISH = LOCALES[0]!.texts;

/** The names between dollar signs in a text, in the lower case in which its placeholders are listed. */
export function placeholdersIn({ message }: Text): readonly string[] {
  return [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name = ""]) => name.toLowerCase()))].sort();
}

/** How wide a text is, with a Chinese, Japanese or Korean character as two. */
export function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, character) =>
      sum + (/[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uff00-\uff60]/.test(character) ? 2 : 1),
    0,
  );
}
