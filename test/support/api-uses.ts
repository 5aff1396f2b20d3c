import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";

/** Whose declarations say what a browser's API is: extensions' own, the web's and the language's. */
const SOURCES = [
  { kind: "extension", file: /@types\/chrome\/|@types\/webextension-polyfill\// },
  { kind: "web", file: /typescript\/lib\/lib\.dom/ },
  { kind: "language", file: /typescript\/lib\/lib\.es/ },
] as const;

/** A member of an API that some code uses, `tabs.create` or `URL.parse`, and where it does. */
export type ApiUse = {
  readonly kind: (typeof SOURCES)[number]["kind"];
  readonly path: readonly string[];
  readonly at: string;
};

/** Finds what src uses of the browsers' APIs. */
export function findApiUses(): readonly ApiUse[] {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" });
  return apiUsesIn(files.filter((file) => /\.tsx?$/.test(file)).map((file) => resolve("src", file)));
}

/**
 * By asking the compiler which declaration a name leads to, whatever it is called on the way there. Where an API is handed
 * to code that declares only the slice it uses, the slice's members count as used.
 */
export function apiUsesIn(files: readonly string[]): readonly ApiUse[] {
  const { config } = ts.readConfigFile("tsconfig.json", (path) => readFileSync(path, "utf8")) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const program = ts.createProgram([...files], options);
  const checker = program.getTypeChecker();
  const uses = new Map<string, ApiUse>();

  const note = (symbol: ts.Symbol | undefined, node: ts.Node): boolean => {
    const declaration = symbol?.declarations?.[0];
    if (declaration === undefined) return false;
    const { fileName } = declaration.getSourceFile();
    const source = SOURCES.find(({ file }) => file.test(fileName));
    const path = pathOf(declaration);
    if (source === undefined || path.length === 0) return false;
    const file = node.getSourceFile();
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const name = `${source.kind} ${path.join(".")}`;
    if (!uses.has(name)) uses.set(name, { kind: source.kind, path, at: `${file.fileName}:${line}` });
    return true;
  };
  /** A slice asks for members of what it is given, and for members of those. */
  const noteSlice = (given: ts.Type, slice: ts.Type | undefined, node: ts.Node, depth = 0): void => {
    const isObject = (given.flags & ts.TypeFlags.Object) !== 0;
    if (slice === undefined || given === slice || !isObject || depth > 2) return;
    for (const wanted of slice.getProperties()) {
      const found = checker.getPropertyOfType(given, wanted.name);
      if (found === undefined || !note(found, node)) continue;
      const [inner, innerSlice] = [found, wanted].map((one) => checker.getTypeOfSymbolAtLocation(one, node));
      if (inner !== undefined) noteSlice(inner, innerSlice, node, depth + 1);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), node);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      const type = checker.getTypeAtLocation(node.parent);
      if (ts.isIdentifier(name)) note(checker.getPropertyOfType(type, name.text), node);
    }
    if (ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node.parent)) {
      note(checker.getSymbolAtLocation(node), node);
    }
    if (ts.isSpreadAssignment(node)) {
      noteSlice(checker.getTypeAtLocation(node.expression), checker.getContextualType(node.parent), node);
    }
    if (ts.isPropertyAccessExpression(node) || ts.isIdentifier(node)) {
      const slice = checker.getContextualType(node);
      if (slice !== undefined && isOurs(slice)) noteSlice(checker.getTypeAtLocation(node), slice, node);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (files.includes(file.fileName)) visit(file);
  return [...uses.values()];
}

function isOurs(type: ts.Type): boolean {
  const declared = (type.aliasSymbol ?? type.getSymbol())?.declarations?.[0];
  return declared !== undefined && !declared.getSourceFile().fileName.includes("/node_modules/");
}

/** The names that a declaration stands under, the outermost first. */
function pathOf(declaration: ts.Declaration): readonly string[] {
  const path: string[] = [];
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const name = (node as Partial<ts.NamedDeclaration>).name;
    if (name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name))) path.unshift(name.text);
  }
  return path;
}
