/** Where the values of a JSON text stand. What they are is JSON.parse's business; it is faster, and says no lines. */
export type JsonScan = {
  /** Start and end of each value at the top: tools that read page by page write several in a row. */
  readonly documents: readonly (readonly [start: number, end: number])[];
  /** Lines of objects by path: `[0].profiles[3]` is the fourth profile of the first document. */
  readonly lines: ReadonlyMap<string, number>;
  /** The line of the first thing that is not JSON, or the last line of a text that ends too early. */
  readonly errorLine?: number;
};

type Container = { readonly isArray: boolean; readonly path: string; index: number; key: string };

type Scan = {
  readonly text: string;
  readonly stack: Container[];
  readonly documents: [number, number][];
  readonly lines: Map<string, number>;
  expected: "value" | "firstItem" | "key" | "firstKey" | "colon" | "separator";
  line: number;
  /** Where the present document begins. */
  start: number;
  at: number;
};

/** Deeper objects are no roles, and their paths would make the time of nested brackets quadratic. */
const MAX_DEPTH = 8;
const LITERAL = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.+-])/y;

export function scanJson(text: string): JsonScan {
  const documents: [number, number][] = [];
  const lines = new Map<string, number>();
  const scan: Scan = { text, stack: [], documents, lines, expected: "value", line: 1, start: 0, at: 0 };
  for (;;) {
    skipSpace(scan);
    if (scan.at === text.length && scan.stack.length === 0) return { documents, lines };
    if (scan.stack.length === 0) scan.start = scan.at;
    if (!readToken(scan)) return { documents, lines, errorLine: scan.line };
  }
}

/** Reads one token; false when it is not one that may stand there. */
function readToken(scan: Scan): boolean {
  const { text, at, expected } = scan;
  const top = scan.stack.at(-1);
  const sign = text[at];
  if (sign === '"') return readString(scan, top);
  if (isClosing(sign, top, expected)) {
    scan.stack.pop();
    return endValue(scan, at + 1);
  }
  if (sign === ":" && expected === "colon") return proceed(scan, "value");
  if (sign === "," && expected === "separator" && top !== undefined) {
    top.index++;
    return proceed(scan, top.isArray ? "value" : "key");
  }
  if (expected !== "value" && expected !== "firstItem") return false;
  if (sign === "{" || sign === "[") return openContainer(scan, top, sign === "[");
  LITERAL.lastIndex = at;
  return LITERAL.test(text) && endValue(scan, LITERAL.lastIndex);
}

function proceed(scan: Scan, expected: Scan["expected"]): true {
  scan.at++;
  scan.expected = expected;
  return true;
}

function endValue(scan: Scan, end: number): true {
  scan.at = end;
  const isDocument = scan.stack.length === 0;
  if (isDocument) scan.documents.push([scan.start, end]);
  scan.expected = isDocument ? "value" : "separator";
  return true;
}

function openContainer(scan: Scan, top: Container | undefined, isArray: boolean): true {
  const path = scan.stack.length < MAX_DEPTH ? pathBelow(top, scan.documents.length) : "";
  if (!isArray && path !== "") scan.lines.set(path, scan.line);
  scan.stack.push({ isArray, path, index: 0, key: "" });
  return proceed(scan, isArray ? "firstItem" : "firstKey");
}

function readString(scan: Scan, top: Container | undefined): boolean {
  const { text, at, expected, stack } = scan;
  const end = stringEnd(text, at);
  if (end === -1 || expected === "colon" || expected === "separator") return false;
  if (expected === "value" || expected === "firstItem") return endValue(scan, end);
  if (top !== undefined && stack.length <= MAX_DEPTH) top.key = String(JSON.parse(text.slice(at, end)));
  scan.at = end;
  scan.expected = "colon";
  return true;
}

function isClosing(
  sign: string | undefined,
  top: Container | undefined,
  expected: Scan["expected"],
): boolean {
  if (top === undefined || sign !== (top.isArray ? "]" : "}")) return false;
  return expected === "separator" || expected === (top.isArray ? "firstItem" : "firstKey");
}

function pathBelow(top: Container | undefined, document: number): string {
  if (top === undefined) return `[${document}]`;
  return top.isArray ? pathOfIndex(top.path, top.index) : pathOfKey(top.path, top.key);
}

function pathOfIndex(path: string, index: number): string {
  return `${path}[${index}]`;
}

const MAX_KEY = 60;

export function pathOfKey(path: string, key: string): string {
  const isName = key.length <= MAX_KEY && /^[A-Za-z_]\w*$/.test(key);
  return isName ? `${path}.${key}` : `${path}[${JSON.stringify(key.slice(0, MAX_KEY))}]`;
}

function skipSpace(scan: Scan): void {
  const { text } = scan;
  for (; scan.at < text.length; scan.at++) {
    const code = text.charCodeAt(scan.at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(scan.at + 1) !== 0x0a)) scan.line++;
    else if (code !== 0x20 && code !== 0x09 && code !== 0x0d) return;
  }
}

/** Behind the closing quote of the string that begins here; -1 when it is open, or holds what JSON forbids. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return -1;
    if (code === 0x5c && !isEscape(text, ++at)) return -1;
  }
  return -1;
}

function isEscape(text: string, at: number): boolean {
  const sign = text[at] ?? "";
  return sign === "u" ? /^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5)) : /^["\\/bfnrt]$/.test(sign);
}
