import { scanJson } from "./json-scan.ts";
import { createProblem, type Place, type Problem } from "./problem.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

export type JsonText =
  | {
      readonly ok: true;
      /** The value; an array of them when the text holds several in a row. */
      readonly value: unknown;
      /** Where the object at a path stands; the path of the value itself is empty. */
      readonly placeOf: (path: string) => Place;
    }
  | { readonly ok: false; readonly problem: Problem };

export function parseJson(text: string): JsonText {
  const { documents, lines, errorLine } = scanJson(text);
  if (errorLine !== undefined || documents.length === 0) {
    return { ok: false, problem: createProblem("jsonBroken", { line: errorLine ?? 1 }) };
  }
  const values = documents.map(([start, end]): unknown => JSON.parse(text.slice(start, end)));
  const isOne = values.length === 1;
  return {
    ok: true,
    value: isOne ? values[0] : values,
    placeOf(path) {
      const line = lines.get(isOne ? `[0]${path}` : path);
      const shown = path.replace(/^\./, "");
      return { ...(line !== undefined && { line }), ...(shown !== "" && { path: shown }) };
    },
  };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
