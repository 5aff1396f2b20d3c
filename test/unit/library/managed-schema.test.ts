import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { settingsTable } from "../../../src/library/settings.ts";

/** What Chromium's policies can say of a value: it knows no lengths, and takes in no more than is listed. */
function managed({ type, enum: values, items, properties }: z.core.JSONSchema.JSONSchema): object {
  const each = Object.entries(properties ?? {}).map(([name, one]) => [
    name,
    managed(one as z.core.JSONSchema.JSONSchema),
  ]);
  return {
    type,
    ...(values && { enum: values }),
    ...(typeof items === "object" && { items: managed(items as z.core.JSONSchema.JSONSchema) }),
    ...(properties && { properties: Object.fromEntries(each) as object }),
  };
}

test("an administrator can fix each setting that there is, and no other one", async () => {
  const file = JSON.parse(await readFile("public/managed-schema.json", "utf8")) as {
    readonly properties: { readonly settings: { readonly properties: object } };
  };
  const settings = Object.entries(settingsTable()).map(
    ([name, { schema }]) => [name, managed(z.toJSONSchema(schema))] as const,
  );
  expect(file.properties.settings.properties).toEqual(Object.fromEntries(settings));
});
