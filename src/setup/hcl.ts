/** An expression that is written as it is, such as a reference to another resource. */
export type HclExpression = { readonly expression: string };
export type HclAttributes = readonly (readonly [name: string, value: string | number | HclExpression])[];

export function writeHclResource(type: string, name: string, attributes: HclAttributes): string {
  const lines = writeAttributes(
    attributes.map(([attribute, value]) => [
      attribute,
      typeof value === "object" ? value.expression : writeHclValue(value, 1),
    ]),
  );
  return [`resource "${type}" "${name}" {`, ...lines.map((line) => `  ${line}`), "}", ""].join("\n");
}

export function hclCall(name: string, value: unknown): HclExpression {
  return { expression: `${name}(${writeHclValue(value, 1)})` };
}

const NAME = /^[A-Za-z_][\w-]*$/;

/** Any JSON value in HCL's own syntax, its inner lines indented by so many steps. */
function writeHclValue(value: unknown, depth: number): string {
  if (typeof value === "string") return quote(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const isArray = Array.isArray(value);
  const items = isArray
    ? value.map((item) => `${writeHclValue(item, depth + 1)},`)
    : writeAttributes(
        Object.entries(value).map(([key, item]) => [
          NAME.test(key) ? key : quote(key),
          writeHclValue(item, depth + 1),
        ]),
      );
  const [open, close] = isArray ? ["[", "]"] : ["{", "}"];
  if (items.length === 0) return `${open}${close}`;
  const indent = "  ".repeat(depth);
  return [open, ...items.map((item) => `${indent}  ${item}`), `${indent}${close}`].join("\n");
}

/** Neighbours of one line each have their signs below each other, as `terraform fmt` wants them. */
function writeAttributes(attributes: readonly (readonly [name: string, value: string])[]): readonly string[] {
  const isLong = attributes.map(([, value]) => value.includes("\n"));
  return attributes.map(([name, value], at) => {
    if (isLong[at] === true) return `${name} = ${value}`;
    const first = isLong.lastIndexOf(true, at) + 1;
    const next = isLong.indexOf(true, at);
    const run = attributes.slice(first, next === -1 ? undefined : next);
    return `${name.padEnd(Math.max(...run.map(([one]) => one.length)))} = ${value}`;
  });
}

/** HCL's strings are JSON's, except that they are templates: `${` and `%{` would be evaluated. */
function quote(text: string): string {
  return JSON.stringify(text).replace(/[$%](?=\{)/g, "$&$&");
}
