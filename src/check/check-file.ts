import messages from "../../public/_locales/en/messages.json" with { type: "json" };
import { decodeFile } from "../formats/decode-file.ts";
import { createProblem, type Problem } from "../formats/problem.ts";
import { readSharedText } from "../formats/shared-text.ts";

type Checked = { readonly isGood: boolean; readonly lines: readonly string[] };

/** What a person reads of a file: how many roles it holds, or each problem as compilers write them, `file:line: …`. */
export function checkFile(file: string, readBytes: (file: string) => Uint8Array): Checked {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(file);
  } catch (error) {
    return { isGood: false, lines: [`${file}: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const problems: Problem[] = [];
  if (bytes.length > MAX_BYTES) problems.push(createProblem("tooManyRoles", {}));
  const read = readSharedText(decodeFile(bytes));
  // A field that Rolecall would only leave out is worth as much of a word where the list is kept.
  problems.push(...(read.ok ? read.gaps : read.problems));
  if (problems.length > 0) return { isGood: false, lines: problems.map((one) => problemLine(file, one)) };
  const count = read.ok ? read.profiles.length : 0;
  return { isGood: true, lines: [`${file}: ${count} ${count === 1 ? "role" : "roles"}, no problems`] };
}

/** What Rolecall fetches at most. */
const MAX_BYTES = 4 * 1024 * 1024;

function problemLine(file: string, { code, place, field, value }: Problem): string {
  const where = place.line === undefined ? file : `${file}:${place.line}`;
  const what = [place.section ?? place.path, field, value === undefined ? undefined : JSON.stringify(value)];
  const head = what.filter((part) => part !== undefined).join(" ");
  return [where, head, messageOf(code)].filter((part) => part !== "").join(": ");
}

/** The words that the options page has for it. */
function messageOf(code: Problem["code"]): string {
  const texts: Readonly<Record<string, { readonly message: string }>> = messages;
  return (texts[`import_${code}`] ?? texts[`problem_${code}`])?.message ?? code;
}
