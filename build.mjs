// Bundles Rolecall into dist/extension, which loads unpacked in Chromium and in Firefox.
//   node build.mjs           once
//   node build.mjs --watch   again after each change under src
import { cp, rm } from "node:fs/promises";
import esbuild from "esbuild";

const OUT = "dist/extension";

/** @type {esbuild.BuildOptions} */
const options = {
  entryPoints: [
    { in: "src/background/main.ts", out: "background" },
    { in: "src/content/switch-form/main.ts", out: "switch-form" },
    { in: "src/popup/main.tsx", out: "popup" },
    { in: "src/popup/popup.css", out: "popup" },
    { in: "src/options/main.tsx", out: "options" },
    { in: "src/options/options.css", out: "options" },
    { in: "src/options/import-worker/main.ts", out: "import-worker" },
  ],
  outdir: OUT,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["chrome126", "firefox140"],
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "info",
};

await rm(OUT, { recursive: true, force: true });
await cp("public", OUT, { recursive: true });
await cp("manifest.json", `${OUT}/manifest.json`);

if (process.argv.includes("--watch")) {
  await (await esbuild.context(options)).watch();
} else {
  await esbuild.build(options);
}
