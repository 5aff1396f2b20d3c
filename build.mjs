// Bundles Rolecall into dist/extension, which loads unpacked in Chromium and in Firefox.
//   node build.mjs             once
//   node build.mjs --watch     again after each change under src
//   node build.mjs --package   and packs it for the stores, with the sources it was made from
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import esbuild from "esbuild";
import { zipSync } from "fflate";

const OUT = "dist/extension";
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const manifest = JSON.parse(readFileSync("manifest.json", "utf8"));

/** @type {esbuild.BuildOptions} */
const options = {
  entryPoints: [
    { in: "src/background/main.ts", out: "background" },
    { in: "src/background/sources/main.ts", out: "sources" },
    { in: "src/background/switches/main.ts", out: "switches" },
    { in: "src/background/marks/main.ts", out: "marks-keeper" },
    { in: "src/background/address-bar/main.ts", out: "address-bar" },
    { in: "src/background/log/main.ts", out: "switch-log" },
    { in: "src/content/switch-form/main.ts", out: "switch-form" },
    { in: "src/content/marks/main.ts", out: "marks" },
    { in: "src/popup/popup.css", out: "popup" },
    { in: "src/options/main.tsx", out: "options" },
    { in: "src/options/options.css", out: "options" },
    { in: "src/options/import-worker/main.ts", out: "import-worker" },
  ],
  outdir: OUT,
  bundle: true,
  minify: true,
  format: "iife",
  target: [
    `chrome${manifest.minimum_chrome_version}`,
    `firefox${manifest.browser_specific_settings.gecko.strict_min_version}`,
  ],
  jsx: "automatic",
  jsxImportSource: "preact",
  loader: { ".md": "text" },
  metafile: true,
  logLevel: "info",
};

/** @type {esbuild.BuildOptions} The popup's first rows are painted before the rest of it is loaded, in parts. */
const popup = {
  ...options,
  entryPoints: [{ in: "src/popup/main.tsx", out: "popup" }],
  format: "esm",
  splitting: true,
  chunkNames: "popup-[name]-[hash]",
};

rmSync(OUT, { recursive: true, force: true });
cpSync("public", OUT, { recursive: true });
// The version is written down in package.json alone.
writeFileSync(`${OUT}/manifest.json`, `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);

/** The check of shared files, for the command line. @type {esbuild.BuildOptions} */
const check = {
  entryPoints: { check: "src/check/main.ts" },
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  banner: { js: "#!/usr/bin/env node" },
  logLevel: "info",
};

if (process.argv.includes("--watch")) {
  for (const built of [options, popup]) await (await esbuild.context(built)).watch();
} else {
  const metafiles = await Promise.all(
    [options, popup].map(async (built) => (await esbuild.build(built)).metafile),
  );
  const metafile = {
    inputs: Object.assign({}, ...metafiles.map(({ inputs }) => inputs)),
    outputs: Object.assign({}, ...metafiles.map(({ outputs }) => outputs)),
  };
  writeFileSync(`${OUT}/licenses.txt`, licenses(metafile));
  writeFileSync("dist/metafile.json", JSON.stringify(metafile));
  await esbuild.build(check);
  if (process.argv.includes("--package")) {
    pack(`dist/rolecall-${version}.zip`, OUT, listFiles(OUT));
    pack(`dist/rolecall-${version}-source.zip`, ".", listSources());
  }
}

/** Our licence, and that of each package of which some went into the bundles: all of them ask to be passed on. */
function licenses({ inputs }) {
  const folders = Object.keys(inputs).map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  const packages = [...new Set(folders.filter((folder) => folder !== undefined))].sort();
  const texts = ["LICENSE", ...packages.map((folder) => `${folder}/LICENSE`)].map((path) => {
    const name = path === "LICENSE" ? "Rolecall" : path.split("node_modules/").at(-1).replace("/LICENSE", "");
    return `${name}\n\n${readFileSync(path, "utf8").trim()}\n`;
  });
  return texts.join("\n\n");
}

function listFiles(folder, left = []) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !left.includes(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? listFiles(`${folder}/${entry.name}`).map((file) => `${entry.name}/${file}`)
        : [entry.name],
    );
}

/** What git knows of; in a folder that it knows nothing of, such as the unpacked source archive, all there is. */
function listSources() {
  const { stdout } = spawnSync("git", ["ls-files", "-z"], { encoding: "utf8" });
  const known = (stdout ?? "").split("\0").filter((file) => file !== "");
  return known.length > 0 ? known : listFiles(".", [".git", "node_modules", "dist"]);
}

/**
 * The same bytes from the same files, wherever and whenever: names sorted, one time for all, and a compressor in
 * JavaScript, because that of Node changes with its version.
 */
function pack(path, folder, files) {
  const entries = files.toSorted().map((file) => {
    const isRunnable = (statSync(`${folder}/${file}`).mode & 0o100) !== 0;
    const attrs = (isRunnable ? 0o100755 : 0o100644) << 16;
    // Pictures are compressed already.
    const level = file.endsWith(".png") ? 0 : 9;
    return [file, [readFileSync(`${folder}/${file}`), { attrs, os: 3, level }]];
  });
  // A zip's times have no zone; this one reads the same in all of them.
  const mtime = new Date(1980, 0, 1, 12);
  writeFileSync(path, zipSync(Object.fromEntries(entries), { mtime }));
  console.log(`${path}: ${entries.length} files`);
}
