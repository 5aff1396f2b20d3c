/**
 * A value as Chromium writes it down to weigh it, byte for byte: `base::JSONWriter` over what the bindings let through.
 * Every case of its test was measured with `getBytesInUse` in Chromium 156. Undefined for what is not stored at all.
 */
export function formatChromiumJson(value: unknown): string | undefined {
  if (typeof value === "string") return formatString(value);
  if (typeof value === "number") return formatNumber(value);
  if (typeof value === "boolean" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => formatChromiumJson(item) ?? "null").join(",")}]`;
  if (typeof value !== "object") return undefined;
  const members = Object.entries(value).flatMap(([key, member]) => {
    const text = formatChromiumJson(member);
    return text === undefined ? [] : [`${formatString(key)}:${text}`];
  });
  return `{${members.join(",")}}`;
}

/** The bytes that an item takes of the sync area's quota. */
export function chromiumItemSize(key: string, value: unknown): number {
  return Buffer.byteLength(key) + Buffer.byteLength(formatChromiumJson(value) ?? "");
}

function formatString(text: string): string {
  // Half a surrogate pair becomes U+FFFD on its way to UTF-8; `<` and the two separators are escaped for scripts' sake.
  return JSON.stringify(text.replace(/\p{Cs}/gu, "\ufffd"))
    .replaceAll("<", "\\u003C")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

function formatNumber(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  if ((value | 0) === value) return String(value);
  // Beyond 32 bits a number is a double: with an exponent from 10^12 on, below that never without a decimal point.
  const text = Math.abs(value) >= 1e12 ? value.toExponential() : String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
