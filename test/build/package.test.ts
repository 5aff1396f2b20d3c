import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Metafile } from "esbuild";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { useDirectory, type TemporaryDirectory } from "../support/browsers/temporary-directory.ts";

const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
const { version, dependencies } = readJson("package.json") as {
  version: string;
  dependencies: Record<string, string>;
};
const STORE = `dist/rolecall-${version}.zip`;
const SOURCE = `dist/rolecall-${version}-source.zip`;
/** What is made, not written; and what the machine that it is made on has of its own. */
const LEFT = [".git", "node_modules", "dist"].map((name) => resolve(name));

/** Packs the sources in a folder as a machine with other habits than the next would. */
function packIn(
  folder: string,
  habits: { readonly umask: string; readonly env: Record<string, string> },
): void {
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const { status, stderr } = spawnSync(`umask ${habits.umask} && "${process.execPath}" build.mjs --package`, {
    cwd: folder,
    shell: true,
    encoding: "utf8",
    env: { ...process.env, ...habits.env },
  });
  if (status !== 0) throw new Error(stderr);
}

describe("the package", () => {
  let here: TemporaryDirectory;
  let elsewhere: TemporaryDirectory;
  let files: Record<string, Uint8Array>;
  const read = (file: string) => readFileSync(join(here.path, file));

  beforeAll(async () => {
    here = await useDirectory(undefined, "rolecall-here-");
    cpSync(".", here.path, { recursive: true, filter: (path) => !LEFT.includes(resolve(path)) });
    if (spawnSync("git init && git add .", { cwd: here.path, shell: true }).status === 0) {
      writeFileSync(join(here.path, "scribbles.txt"), "not part of it");
    }
    packIn(here.path, { umask: "022", env: { TZ: "Pacific/Auckland", LANG: "C" } });
    files = unzipSync(read(STORE));

    elsewhere = await useDirectory(undefined, "rolecall-another-place-");
    for (const [file, bytes] of Object.entries(unzipSync(read(SOURCE)))) {
      const path = join(elsewhere.path, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      if (file === ".ci/run") chmodSync(path, 0o755);
    }
    packIn(elsewhere.path, { umask: "077", env: { TZ: "America/Los_Angeles", LANG: "de_DE.UTF-8" } });
  });
  afterAll(async () => {
    await here.remove();
    await elsewhere.remove();
  });

  test.each([STORE, SOURCE])("has the same bytes when it is made from its own source archive: %s", (zip) => {
    expect(readFileSync(join(elsewhere.path, zip)).equals(read(zip))).toBe(true);
  });

  test("has one version, that of package.json", () => {
    const built: unknown = JSON.parse(Buffer.from(files["manifest.json"]!).toString());
    expect(built).toEqual({ ...readJson("manifest.json"), version });
    expect(readJson("manifest.json")).not.toHaveProperty("version");
  });

  test("holds nothing whose source is not known", () => {
    const { outputs } = readJson(join(here.path, "dist/metafile.json")) as unknown as Metafile;
    const packages = Object.keys(dependencies).map((name) => `node_modules/${name}/`);
    const unknown = Object.entries(files).flatMap(([file, bytes]) => {
      if (["manifest.json", "licenses.txt"].includes(file)) return [];
      const bundle = outputs[`dist/extension/${file}`];
      if (bundle === undefined) {
        return Buffer.from(bytes).equals(readFileSync(`public/${file}`)) ? [] : [file];
      }
      return Object.keys(bundle.inputs)
        .filter((input) => !input.startsWith("src/") && input !== "CHANGELOG.md")
        .filter((input) => !packages.some((name) => input.includes(name)))
        .map((input) => `${input} in ${file}`);
    });
    expect(unknown).toEqual([]);
  });

  test("passes on the licence of everything in it", () => {
    const text = Buffer.from(files["licenses.txt"]!).toString();
    for (const path of [
      "LICENSE",
      ...Object.keys(dependencies).map((name) => `node_modules/${name}/LICENSE`),
    ]) {
      expect(text).toContain(readFileSync(path, "utf8").trim());
    }
  });

  test("has all sources beside it, and nothing that happens to lie around", () => {
    const sources = Object.keys(unzipSync(read(SOURCE)));
    expect(sources).toEqual(
      expect.arrayContaining(["README.md", "package-lock.json", "build.mjs", "manifest.json"]),
    );
    expect(sources.filter((file) => /^(dist|node_modules|\.git)\/|scribbles/.test(file))).toEqual([]);
    expect(sources.filter((file) => file.startsWith("src/")).length).toBeGreaterThan(100);
  });
});
