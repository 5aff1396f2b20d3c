/** Markup that is safe to send: everything that came into it from elsewhere was escaped. */
export type Html = { readonly markup: string };

type Value = string | number | Html | readonly Html[] | undefined | false;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A template whose values are escaped, both between tags and in quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const rest = values.map((value, index) => toMarkup(value) + (parts[index + 1] ?? ""));
  return { markup: (parts[0] ?? "") + rest.join("") };
}

function toMarkup(value: Value): string {
  if (value === undefined || value === false) return "";
  if (typeof value === "object") return "markup" in value ? value.markup : value.map(toMarkup).join("");
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
