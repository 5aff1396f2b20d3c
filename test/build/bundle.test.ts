import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { Partition, PARTITION_HOSTS } from "../../src/profile/partition.ts";

const read = (file: string) => readFileSync(`dist/extension/${file}`);
const manifest = JSON.parse(read("manifest.json").toString()) as chrome.runtime.ManifestV3;

/** The popup's script and its parts, and of these the ones that it does not load only once its first rows are painted. */
const POPUP = readdirSync("dist/extension").filter((file) => /^popup.*\.js$/.test(file));
const AT_ONCE = [
  "popup.js",
  ...Array.from(
    read("popup.js")
      .toString()
      .matchAll(/from"\.\/(popup-[^"]+)"/g),
    ([, file]) => file ?? "",
  ),
];
const gzipped = (file: string) => gzipSync(read(file), { level: 9 }).length;

describe("the built extension", () => {
  test.each([
    ["background.js", 15],
    ["switch-form.js", 5],
    ["marks.js", 6],
  ])("has %s at no more than %d KB gzipped", (file, limit) => {
    expect(gzipped(file)).toBeLessThanOrEqual(limit * 1024);
  });

  test("has the popup up to its first rows at no more than 20 KB gzipped", () => {
    expect(AT_ONCE.length).toBeGreaterThan(1);
    const bytes = AT_ONCE.map(gzipped).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(20 * 1024);
  });

  test("has nothing in the popup's first script that decodes: its first rows do not wait for that", () => {
    for (const file of AT_ONCE) expect(read(file).toString()).not.toMatch(/_zod/);
  });

  test("asks for no permission that the main job does not need", () => {
    expect(manifest.permissions).toEqual(["storage", "activeTab", "scripting"]);
    expect(manifest).not.toHaveProperty("host_permissions");
    expect(manifest.optional_host_permissions).toEqual(["https://*/*"]);
  });

  test("lets no page load its files", () => {
    expect(manifest).not.toHaveProperty("web_accessible_resources");
  });

  test("runs in pages of AWS on the switch-role form of each partition's sign-in hosts alone", () => {
    const matches = Partition.options.flatMap((partition) => {
      const { host, needsRegion } = PARTITION_HOSTS[partition].signIn;
      const hosts = needsRegion ? [`*.${host}`] : [host, `*.${host}`];
      return hosts.map((pattern) => `https://${pattern}/switchrole*`);
    });
    expect(manifest.content_scripts?.flatMap((script) => script.matches)).toEqual(matches);
  });

  test.each([...POPUP, "options.js", "import-worker.js", "background.js", "switch-form.js", "marks.js"])(
    "neither evaluates text nor builds HTML from it in %s",
    (file) => {
      const script = read(file).toString();
      expect(script).not.toMatch(
        /\beval\(|new Function\b|insertAdjacentHTML|document\.write\b|XMLHttpRequest/,
      );
    },
  );

  test("asks the network in one place, which is for the sources that a person added", () => {
    const script = read("sources.js").toString();
    expect(script.match(/\bfetch\(/g)).toHaveLength(1);
    expect(script).not.toMatch(/XMLHttpRequest|WebSocket|sendBeacon|EventSource|\beval\(|new Function\b/);
  });

  test("makes no other request but two of a console page's own: to its sign-in host, and for itself once more", () => {
    const scripts = readdirSync("dist/extension").filter(
      (file) => file.endsWith(".js") && file !== "sources.js",
    );
    const requests = scripts.flatMap((file) =>
      Array.from(
        read(file)
          .toString()
          .matchAll(/.{30}\bfetch\b.{30}/g),
        ([around]) => [file, around],
      ),
    );
    const [signIn, itself] = [/globalThis\)\.fetch\(\w+,/, /globalThis\)\.fetch\(location\.href,/];
    expect(requests).toEqual([
      [expect.stringMatching(/^popup-desk-/), expect.stringMatching(signIn)],
      ["switches.js", expect.stringMatching(signIn)],
      ["switches.js", expect.stringMatching(itself)],
    ]);
  });

  test("uses no function for cookies: in Firefox their permission opens containers, and that is all it is for", () => {
    // A member of the browser's API, also where it is taken out of the API into a variable.
    const use = /\.cookies\b|\bcookies\??[.[]|\bcookies:\w+[,}]/;
    for (const code of ["chrome.cookies.get(", "const{cookies:e}=chrome", "cookies.getAll"])
      expect(code).toMatch(use);
    const scripts = readdirSync("dist/extension").filter((file) => file.endsWith(".js"));
    expect(scripts.filter((file) => use.test(read(file).toString()))).toEqual([]);
  });

  test("sets no HTML of its own; what a bundle has of that is the framework's and not used", () => {
    const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    expect(files.filter((file) => /innerHTML/i.test(readFileSync(`src/${file}`, "utf8")))).toEqual([]);
  });

  test.each(["popup.html", "options.html"])("loads nothing from elsewhere in %s", (file) => {
    expect(read(file).toString()).not.toMatch(/https?:|\bon\w+=|<style/);
  });
});
