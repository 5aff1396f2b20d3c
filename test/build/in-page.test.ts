import { build } from "esbuild";
import { describe, expect, test } from "vitest";

/** The functions that are sent into a page as source text, where nothing from around them exists. */
const SENT = [
  "read-console-page",
  "read-role-history",
  "post-switch-form",
  "call-session-api",
  "fetch-session-data",
  "find-unsaved-input",
];

describe.each(SENT)("%s", (name) => {
  test("uses nothing from outside itself once it is built", async () => {
    const { outputFiles } = await build({
      entryPoints: [`src/console/in-page/${name}.ts`],
      bundle: true,
      minify: true,
      format: "esm",
      target: ["chrome126", "firefox140"],
      write: false,
    });
    const [, functionText, exports] = /^(.*?)export\s*\{(.*)\};?\s*$/s.exec(outputFiles[0]!.text)!;
    expect(exports).toMatch(/^\w+ as \w+$/);
    expect(functionText!.trim()).toMatch(/^(async )?function \w+\(.*\}$/s);
  });
});
