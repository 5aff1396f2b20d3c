export type Row = {
  /** The line on which it begins, from 1: quoted cells may hold line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
};

export type Rows = {
  readonly rows: readonly Row[];
  /** The line of a quote that nothing closes; what follows it is in no row. */
  readonly openQuoteLine?: number;
};

/** Splits a table by RFC 4180's rules, and takes the line ends of every system. Empty lines are no rows. */
export function readRows(text: string, delimiter: string): Rows {
  const rows: Row[] = [];
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;
  const endRow = () => {
    if (cells.length > 1 || cells[0]?.trim()) rows.push({ line: rowLine, cells });
    cells = [];
  };
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      if (end === -1) return { rows, openQuoteLine: line };
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      line += countLines(cell);
      at = end + 1;
    }
    const end = cellEnd(text, at, delimiter);
    cells.push(cell + text.slice(at, end));
    at = end + 1;
    if (text[end] === delimiter) {
      if (at >= text.length) cells.push("");
      continue;
    }
    if (text[end] === "\r" && text[at] === "\n") at++;
    endRow();
    line++;
    rowLine = line;
  }
  endRow();
  return { rows };
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function cellEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

function countLines(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}
