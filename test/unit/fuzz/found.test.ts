import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { broken } from "../../fuzz/broken.ts";
import { DECODERS } from "../../fuzz/decoders.ts";

const FOLDER = "test/fuzz/found";
type Found = { readonly decoder: string; readonly text: string };
/** What has broken a decoder once. */
const FOUND = (existsSync(FOLDER) ? readdirSync(FOLDER) : []).map(
  (file) => JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8")) as Found,
);

describe.each(DECODERS)("$name", ({ name, seeds, decode }) => {
  test("reads what it is there for, and what broke it before", async () => {
    const found = FOUND.filter(({ decoder }) => decoder === name).map(({ text }) => text);
    for (const text of [...seeds, ...found]) await decode(text);
  });

  test("no input breaks a reader", async () => {
    await fc.assert(fc.asyncProperty(broken(seeds), async (text) => decode(text)));
  });
});

test("each input that was found belongs to a decoder", () => {
  const names = DECODERS.map(({ name }) => name);
  expect(FOUND.filter(({ decoder }) => !names.includes(decoder))).toEqual([]);
});
