import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";

/** A call that shows a text: which texts it may show, and how many values it fills their placeholders with. */
type TextCall = { readonly names: readonly string[]; readonly values: number; readonly at: string };
export type TextUses = { readonly names: ReadonlySet<string>; readonly calls: readonly TextCall[] };

/** Only these know of every text at once; what they are called with is what counts. */
const WRITERS = ["src/ui/text.ts"].map((file) => resolve(file));

/**
 * Finds the texts that src uses by asking the compiler for types: `text(field)` uses each text that `field` can
 * name, a template such as `problem_${code}` each one that it can spell, and a table of text names all its entries.
 */
export function findTextUses(all: readonly string[]): TextUses {
  const { config } = ts.readConfigFile("tsconfig.json", (path) => readFileSync(path, "utf8")) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).map((file) => resolve("src", file));
  const program = ts.createProgram(
    files.filter((file) => /\.tsx?$/.test(file)),
    options,
  );
  const checker = program.getTypeChecker();
  const names = new Set<string>();
  const calls: TextCall[] = [];

  /** The texts that a type's values name; none when that would be all of them, which says nothing. */
  const namesOf = (type: ts.Type | undefined): string[] => {
    const members = type === undefined ? [] : type.isUnion() ? type.types : [type];
    const found = members.flatMap((member) => (member.isStringLiteral() ? [member.value] : []));
    return found.length < all.length ? found : [];
  };
  /** Whether any text's name may stand here: then what does stand here is one. */
  const expectsName = (node: ts.Expression) => {
    const type = checker.getContextualType(node);
    return type?.isUnion() === true && type.types.length >= all.length;
  };
  const visitCall = (node: ts.CallExpression, at: string) => {
    const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
    const writer = callee.getText();
    const [first, ...rest] = node.arguments;
    if (first === undefined || !["text", "countText", "getMessage"].includes(writer)) return;
    const found = namesOf(checker.getTypeAtLocation(first));
    const forms = writer === "countText" ? found.flatMap((name) => [name, `${name}_one`]) : found;
    for (const name of forms) names.add(name);
    if (writer !== "getMessage" && !rest.some(ts.isSpreadElement)) {
      calls.push({ names: forms, values: rest.length, at });
    }
  };
  const visit = (node: ts.Node, file: ts.SourceFile) => {
    if (ts.isExpression(node) && expectsName(node)) {
      for (const name of namesOf(checker.getTypeAtLocation(node))) names.add(name);
    }
    if (ts.isCallExpression(node)) {
      visitCall(node, `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    }
    ts.forEachChild(node, (child) => {
      visit(child, file);
    });
  };
  for (const file of program.getSourceFiles()) {
    if (files.includes(file.fileName) && !WRITERS.includes(file.fileName)) visit(file, file);
  }
  for (const [, name = ""] of readFileSync("manifest.json", "utf8").matchAll(/__MSG_(\w+?)__/g))
    names.add(name);
  return { names, calls };
}
