import messages from "../../public/_locales/en/messages.json" with { type: "json" };

type Message = {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
};

/** What a browser shows of the English texts, for tests that run in none. Set as `chrome.i18n.getMessage`. */
export function getMessage(name: string, values: readonly string[] = []): string {
  const found = (messages as Readonly<Record<string, Message>>)[name];
  if (found === undefined) return "";
  return found.message.replace(/\$(\w+)\$/g, (_, placeholder: string) => {
    const content = found.placeholders?.[placeholder.toLowerCase()]?.content ?? "";
    return content.replace(/\$(\d)/g, (_, at: string) => values[Number(at) - 1] ?? "");
  });
}
