import type { SharedSource, SourceFailure } from "../../library/shared-source.ts";
import { text } from "../../ui/text.ts";
import { requestAccess, requestRedirects } from "./desk.ts";
import { allowFile } from "./files.ts";

/** `ask` has the browser ask the person, so call it at once in answer to a click. It says whether they allowed it. */
type Remedy = { readonly label: string; readonly ask: () => Promise<boolean> };

/** What a person can do about a failure by one press; undefined where there is no such thing. */
export function remedyFor({ id, origin }: SharedSource, failure: SourceFailure): Remedy | undefined {
  const { reason, detail = "" } = failure;
  if (origin.kind === "file" && reason === "askAgain") {
    return { label: text("readAgain"), ask: () => allowFile(id) };
  }
  if (origin.kind !== "url") return undefined;
  if (reason === "redirected") return { label: text("followRedirects"), ask: requestRedirects };
  if (reason === "noAccess") return accessTo(new URL(origin.url).hostname);
  if (reason === "redirectNoAccess") return accessTo(detail);
  return undefined;
}

function accessTo(host: string): Remedy {
  return { label: text("allowAccess", host), ask: () => requestAccess(host) };
}
