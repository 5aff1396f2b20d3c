/** A table as spreadsheets read it (RFC 4180, lines end in CRLF). */
export function writeRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

/** Spreadsheets take a cell that begins like a formula for one, and run it; an apostrophe in front makes it text. */
function formatCell(text: string): string {
  const cell = /^'*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",;|\t\r\n]/.test(cell) || cell.trim() !== cell ? `"${cell.replaceAll('"', '""')}"` : cell;
}
