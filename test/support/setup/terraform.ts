// HCL is read by HashiCorp's own parser, which @cdktn/hcl2json (MPL-2.0, released every few weeks) carries as WebAssembly.
// It needs no compiler at install and no network, where tree-sitter's grammar would build itself and know no expressions.
import { parse } from "@cdktn/hcl2json";

type Attributes = Readonly<Record<string, unknown>>;

/** The resources of a configuration by type; throws where the parser does. What `jsonencode` is given is read too. */
export async function readTerraform(text: string): Promise<Readonly<Record<string, Attributes>>> {
  const { resource, ...rest } = await parse("setup.tf", text);
  if (Object.keys(rest).length > 0) throw new Error(`Not only resources: ${Object.keys(rest).join()}`);
  const blocks = resource as Record<string, Record<string, readonly Attributes[]>>;
  const read: Record<string, Attributes> = {};
  for (const [type, named] of Object.entries(blocks)) {
    const [attributes = {}] = named["switch"] ?? [];
    read[type] = Object.fromEntries(
      await Promise.all(
        Object.entries(attributes).map(async ([name, value]) => [name, await readValue(value)] as const),
      ),
    );
  }
  return read;
}

/** A call is handed out as text; parsed once more as a value of its own, its argument comes out as JSON. */
async function readValue(value: unknown): Promise<unknown> {
  const [, argument] = /^\$\{(?:jsonencode|toset)\((.*)\)\}$/s.exec(String(value)) ?? [];
  if (argument === undefined) return unescape(value);
  const { argument: read } = await parse("argument.tf", `argument = ${argument}\n`);
  return unescape(read);
}

/** The parser leaves the escapes of templates as they are written. */
function unescape(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/([$%])\1\{/g, "$1{"));
}
