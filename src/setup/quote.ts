/** Within single quotes a POSIX shell takes every character as it is, save the quote itself. */
export function quoteForShell(value: string): string {
  return /^[\w./:@+=,-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}

/** SQL's text literals know one special character, which is doubled. */
export function quoteForSql(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
