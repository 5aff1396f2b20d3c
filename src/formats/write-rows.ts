/** The columns of a table: what each is called, and what it has of an item. */
export type Columns<Item> = readonly (readonly [name: string, textOf: (item: Item) => string | undefined])[];

/** A table as spreadsheets read it, with a header (RFC 4180, lines end in CRLF). */
export function writeRows<Item>(columns: Columns<Item>, items: readonly Item[]): string {
  const header = columns.map(([name]) => name);
  const rows = [header, ...items.map((item) => columns.map(([, textOf]) => textOf(item) ?? ""))];
  return rows.map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

/** Spreadsheets take a cell that begins like a formula for one, and run it; an apostrophe in front makes it text. */
function formatCell(text: string): string {
  const cell = /^'*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",;|\t\r\n]/.test(cell) || cell.trim() !== cell ? `"${cell.replaceAll('"', '""')}"` : cell;
}
