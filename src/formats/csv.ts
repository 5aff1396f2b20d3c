import { matchFields } from "./field-names.ts";
import { readRows, type Row } from "./csv-rows.ts";
import { createProblem } from "./problem.ts";
import { createFindings, type Findings } from "./reading.ts";
import { addRole, type RoleFields } from "./role-fields.ts";

type Columns = ReadonlyMap<keyof RoleFields, readonly number[]>;

const DELIMITERS = [",", ";", "\t", "|"];

/** The delimiter of a table whose first row names the columns of roles; undefined for any other text. */
export function csvDelimiter(text: string): string | undefined {
  const header = firstLine(text);
  return DELIMITERS.find((delimiter) => {
    const columns = matchFields(header.split(delimiter, MAX_COLUMNS).map(unquote));
    const names = [...columns.values()].flat().length;
    return names > 1 && (columns.has("roleArn") || columns.has("link") || columns.has("accountId"));
  });
}

const MAX_COLUMNS = 200;

function firstLine(text: string): string {
  return /^\s*([^\r\n]{0,10000})/.exec(text)?.[1] ?? "";
}

function unquote(cell: string): string {
  return cell.trim().replace(/^"|"$/g, "");
}

/** Reads a table of roles. What the columns are called decides, not their order. */
export function readCsv(text: string): Findings {
  const findings = createFindings();
  const delimiter = csvDelimiter(text);
  if (delimiter === undefined) {
    findings.problems.push(createProblem("csvNoHeader", { line: 1 }, { value: firstLine(text) }));
    return findings;
  }
  const { rows, openQuoteLine } = readRows(text, delimiter);
  const [header, ...records] = rows;
  const columns = matchFields(header?.cells.slice(0, MAX_COLUMNS) ?? []);
  const width = header?.cells.length ?? 0;
  for (const record of records) readRecord(findings, { record, columns, width });
  if (openQuoteLine !== undefined) {
    findings.problems.push(createProblem("csvQuoteOpen", { line: openQuoteLine }));
  }
  return findings;
}

type Record = { readonly record: Row; readonly columns: Columns; readonly width: number };

function readRecord(findings: Findings, { record, columns, width }: Record): void {
  const place = { line: record.line };
  // An unquoted delimiter shifts every cell behind it, and what is in the wrong column may still look right.
  if (record.cells.slice(width).some((cell) => cell.trim() !== "")) {
    findings.problems.push(createProblem("csvTooManyCells", place));
    return;
  }
  const fields: RoleFields = Object.fromEntries(
    [...columns].map(([field, at]) => [
      field,
      unescapeCell(at.map((column) => record.cells[column] ?? "").find((cell) => cell !== "") ?? ""),
    ]),
  );
  addRole(findings, fields, place);
}

/** Cells that a spreadsheet would take for a formula are written with an apostrophe in front. */
function unescapeCell(cell: string): string {
  return /^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
