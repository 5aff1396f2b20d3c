import { createHash, generateKeyPairSync, sign } from "node:crypto";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { writeRolecallJson } from "../../src/formats/write-rolecall-json.ts";
import type { Profile } from "../../src/profile/profile.ts";
import { removeProfiles, storeProfiles } from "../support/browsers/stored-profiles.ts";
import { buildProfile } from "../support/builders.ts";
import { BROWSERS } from "../support/scene.ts";
import {
  click,
  enter,
  find,
  waitForOptions,
  press,
  texts,
  waitForText,
  type BrowserPage,
} from "../support/screen.ts";
import { LIST_HOST, OTHER_HOST, type Answer } from "../support/shared-list-server.ts";
import { openSourceScene, type SourceScene } from "../support/source-scene.ts";

const URL_OF_LIST = `https://${LIST_HOST}/roles.json`;
const PATH = "/roles.json";
const PROD = buildProfile({ displayName: "Client prod", accountId: "444455556666" });
const DEV = buildProfile({ displayName: "Client dev", accountId: "777788889999" });

const file = (profiles: readonly Profile[]) => writeRolecallJson(profiles).text;
/** Answers a text, and 304 to whoever has it already. */
const serve =
  (text: string, etag = `"${createHash("sha256").update(text).digest("hex")}"`): Answer =>
  (request, response) => {
    const isKnown = request.headers["if-none-match"] === etag;
    response.writeHead(isKnown ? 304 : 200, { etag }).end(isKnown ? undefined : text);
  };
const fail =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, headers).end("no list");
  };

describe.each(BROWSERS)("a source at an address in %s", (browser) => {
  let scene: SourceScene;
  let page: BrowserPage;
  beforeAll(async () => {
    scene = await openSourceScene(browser);
    await scene.allow();
    page = await scene.openExtensionPage("options.html#sources");
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    await page.bringToFront();
    await find(page, "button", "Add a source");
    while ((await texts(page, "article")).length > 0) {
      await page.evaluate("document.querySelector('article .danger').click()");
      await page.waitForFunction("document.querySelectorAll('article').length === 0");
    }
    await removeProfiles(page);
    await scene.allow();
    await page.bringToFront();
    scene.server.requests.length = 0;
  });

  const add = async (fields: Readonly<Record<string, string>> = {}, address = URL_OF_LIST) => {
    await click(page, "button", "Add a source");
    await enter(page, "textbox", "Name", "Platform team");
    await enter(page, "textbox", "Address", address);
    await page.evaluate("document.querySelector('details').open = true");
    for (const [name, value] of Object.entries(fields)) {
      const field = (await page.evaluate(
        `"#" + [...document.querySelectorAll("label")].find((label) => label.textContent === ${JSON.stringify(name)}).htmlFor`,
      )) as string;
      await page.evaluate(`document.querySelector("${field}").focus()`);
      await page.type(field, value);
    }
    await click(page, "button", "Add source");
  };
  /** Once the source is not being asked any more; until then the button does nothing. */
  const refresh = async () => {
    await page.waitForSelector("[aria-label='Refresh Platform team']:enabled");
    await click(page, "button", "Refresh Platform team");
  };
  const shows = (text: string) => waitForText(page, "article", text);
  /** The popup may begin with what it last showed; what counts is what it comes to show. */
  const expectRoles = async (...names: readonly string[]) => {
    const popup = await scene.openExtensionPage("popup.html");
    await popup.waitForFunction("performance.getEntriesByName('rolecall:ready').length > 0");
    await waitForOptions(popup, names);
    await popup.close();
    await page.bringToFront();
  };

  test("is fetched at once, asked for changes only, and tells what was added, changed and removed", async () => {
    scene.server.answer(PATH, serve(file([PROD, DEV])));
    await add();
    await shows("2 roles, as of");
    await expectRoles("Client dev", "Client prod");

    await refresh();
    const asked = () => scene.server.requests.map(({ headers }) => headers);
    await expect.poll(() => asked().at(-1)?.["if-none-match"]).toMatch(/^"[0-9a-f]{64}"$/);
    expect(asked().filter(({ cookie }) => cookie !== undefined)).toEqual([]);

    const added = buildProfile({ displayName: "Client test", accountId: "111122223333" });
    scene.server.answer(PATH, serve(file([added, { ...PROD, displayName: "Client production" }])));
    await refresh();
    await shows("1 added, 1 changed, 1 removed");
    await page.evaluate("document.querySelector('article details').open = true");
    expect(await texts(page, ".news dd")).toEqual(["Client test", "Client production", "Client dev"]);
    await expectRoles("Client production", "Client test");
  });

  test("is in what the options page keeps for the popup's first rows", async () => {
    scene.server.answer(PATH, serve(file([PROD])));
    await add();
    await shows("1 role, as of");
    await page.waitForFunction(`chrome.storage.local.get("revision").then(({ revision }) => {
      const [head, ...rows] = (localStorage.getItem("rows") ?? "").split("\\n");
      return head.includes(String(revision)) && rows.join().includes("Client prod");
    })`);
    await expectRoles("Client prod");
  });

  test("never changes or hides a role of the person's own", async () => {
    await storeProfiles(page, [{ ...PROD, displayName: "Mine", color: "123456" }]);
    scene.server.answer(PATH, serve(file([PROD, DEV])));
    await add();
    await shows("2 roles, as of");
    await expectRoles("Mine", "Client dev");
  });

  test.each<[string, Answer, string]>([
    ["an error of the server", fail(500), "the server answered 500."],
    [
      "a redirect to another host",
      fail(302, { location: `https://${OTHER_HOST}/roles.json` }),
      "the server redirects to another address. Rolecall can follow it, but only to hosts that you allow; or open this",
    ],
    [
      "a body that ends early",
      (_, response) => {
        response.writeHead(200, { "content-length": "5000" }).write(file([DEV]).slice(0, 200));
        setTimeout(() => response.destroy(), 50);
      },
      "could not be reached",
    ],
    ["a text that ends early", serve(file([DEV]).slice(0, -20)), "cannot be read"],
    ["a body over the limit", serve(" ".repeat(4 * 1024 * 1024 + 1)), "larger than 4 MB"],
    ["no answer in time", () => undefined, "no complete answer came within 15 seconds"],
    ["a web page", serve("<!doctype html><h1>Sign in</h1>"), "cannot be read"],
    [
      "a role that leads out of AWS",
      serve(file([{ ...DEV, destination: "https://evil.example/console" }])),
      "may lead only to the AWS console",
    ],
  ])("keeps the last good copy after %s, and says since when", async (_, answer, words) => {
    scene.server.answer(PATH, serve(file([PROD])));
    await add();
    await shows("1 role, as of");
    scene.server.answer(PATH, answer);
    scene.server.answer("/other", serve(file([DEV])));
    await refresh();
    await shows(words);
    await shows("The last good copy stays in use.");
    await expectRoles("Client prod");
    expect(scene.server.requests.map(({ host }) => host)).not.toContain(OTHER_HOST);

    scene.server.answer(PATH, serve(file([PROD, DEV])));
    await refresh();
    await shows("2 roles, as of");
    expect(await texts(page, "[role=alert]")).toEqual([]);
  });

  test("takes in a file with the pinned SHA-256 and no other", async () => {
    const text = file([PROD]);
    scene.server.answer(PATH, serve(text));
    await add({ "SHA-256": createHash("sha256").update(text).digest("hex") });
    await shows("1 role, as of");
    scene.server.answer(PATH, serve(file([DEV])));
    await refresh();
    await shows("not the one with the given SHA-256");
    await expectRoles("Client prod");
  });

  test.each(["ed25519", "P-256"])(
    "takes in what the accepted %s key signed and nothing else",
    async (kind) => {
      const keys = () =>
        kind === "P-256"
          ? generateKeyPairSync("ec", { namedCurve: "P-256" })
          : generateKeyPairSync("ed25519");
      const [right, wrong] = [keys(), keys()];
      const signed = (text: string, { privateKey }: typeof right) => {
        scene.server.answer(PATH, serve(text));
        const signature = sign(kind === "P-256" ? "sha256" : null, Buffer.from(text), privateKey);
        scene.server.answer(`${PATH}.sig`, serve(`${signature.toString("base64")}\n`));
      };
      signed(file([PROD]), right);
      await add({ "Public key": right.publicKey.export({ type: "spki", format: "pem" }).toString() });
      await shows("1 role, as of");
      signed(file([DEV]), wrong);
      await refresh();
      await shows("not signed by the given key");
      await expectRoles("Client prod");
      signed(file([PROD, DEV]), right);
      await refresh();
      await shows("2 roles, as of");
    },
  );

  test("sends a private header to its own address alone and keeps it out of all but the local area", async () => {
    scene.server.answer(PATH, serve(file([PROD])));
    await add({ "Header name": "PRIVATE-TOKEN", "Header value": "s3cret" });
    await shows("1 role, as of");
    expect(scene.server.requests.map(({ headers }) => headers["private-token"])).toEqual(["s3cret"]);
    expect(await page.evaluate("chrome.storage.sync.get(null).then(JSON.stringify)")).not.toContain("s3cret");
    await click(page, "button", "Remove Platform team");
    await page.waitForFunction(
      "chrome.storage.local.get(null).then((items) => !JSON.stringify(items).includes('s3cret'))",
    );
  });

  test("says so when the access to its host was withdrawn, and goes on when it is given again", async () => {
    scene.server.answer(PATH, serve(file([PROD])));
    await add();
    await shows("1 role, as of");
    await scene.withdraw();
    await page.bringToFront();
    await refresh();
    await shows("no access to this host");
    expect(scene.server.requests).toHaveLength(1);
    await expectRoles("Client prod");
    await scene.allow();
    await page.bringToFront();
    await click(page, "button", `Allow access to ${LIST_HOST}`);
    await page.waitForFunction("document.querySelector('[role=alert]') === null");
  });

  test("keeps a favourite that it no longer has as the person's own, on request", async () => {
    scene.server.answer(PATH, serve(file([PROD, DEV])));
    await add();
    await shows("2 roles, as of");
    await page.evaluate(`chrome.storage.local.set({ settings: {
      favorites: { stamp: "0m5d4ruo0000abc123", value: ["aws:777788889999:ReadOnly"] } } })`);
    scene.server.answer(PATH, serve(file([PROD])));
    await refresh();
    await shows("“Client dev”, one of your favourites, is no longer in this list.");
    await click(page, "button", "Keep as my own");
    await page.waitForFunction("document.querySelector('.warning') === null");
    await expectRoles("Client dev", "Client prod");
    await page.evaluate("chrome.storage.local.remove('settings')");
  });

  test("lets a person hide a role and give one a group, for themselves alone", async () => {
    scene.server.answer(PATH, serve(file([PROD, DEV])));
    await add();
    await shows("2 roles, as of");
    await page.evaluate("[...document.querySelectorAll('article summary')].at(-1).click()");
    await find(page, "textbox", "Group of Client prod");
    await enter(page, "textbox", "Group of Client prod", "Mine");
    // What another machine sends meanwhile takes nothing away from what is being typed.
    await page.evaluate(`chrome.storage.local.set({ overrides: {
      "aws:777788889999:ReadOnly": { stamp: "0m5d4ruo0000abc123", value: { color: "abcdef" } } } })`);
    await page.waitForFunction(
      "document.querySelector('[aria-label=\"Colour of Client dev\"]').value === '#abcdef'",
    );
    await press(page, "Tab");
    // The browser's colour picker cannot be driven. What it does is to leave a colour in the field, and to say so.
    await page.evaluate(`(() => {
      const field = document.querySelector('[aria-label="Colour of Client prod"]');
      field.value = "#00aa55";
      field.dispatchEvent(new Event("change", { bubbles: true }));
    })()`);
    await page.waitForFunction(
      "chrome.storage.local.get('shared').then(({ shared }) => shared.some(({ color }) => color === '00aa55'))",
    );
    await page.waitForFunction(
      "chrome.storage.local.get('shared').then(({ shared }) => shared.some(({ group }) => group === 'Mine'))",
    );
    await page.evaluate("document.querySelector('[aria-label=\"Show Client dev\"]').click()");
    await page.waitForFunction(
      "chrome.storage.local.get('shared').then(({ shared }) => shared.length === 1)",
    );
    await expectRoles("Client prod");
    await page.waitForFunction(
      "chrome.storage.sync.get('overrides').then(({ overrides }) => overrides?.startsWith('1.'))",
    );
    await page.evaluate("document.querySelector('[aria-label=\"Show Client dev\"]').click()");
    await page.waitForFunction(
      "chrome.storage.local.get('shared').then(({ shared }) => shared.length === 2)",
    );
  });

  test("is asked again when the popup opens after an hour, and not before", async () => {
    scene.server.answer(PATH, serve(file([PROD])));
    await add();
    await shows("1 role, as of");
    await expectRoles("Client prod");
    expect(scene.server.requests).toHaveLength(1);
    await page.waitForFunction(
      "chrome.storage.local.get('sourcesDue').then(({ sourcesDue }) => sourcesDue > Date.now())",
    );
    await page.evaluate(`chrome.storage.local.get("sourceStates").then(({ sourceStates }) => {
      for (const state of Object.values(sourceStates)) state.checkedAt -= 60 * 60_000;
      return chrome.storage.local.set({ sourceStates, sourcesDue: Date.now() });
    })`);
    // It has the background look once it has nothing better to do; one that closes at once may not.
    const popup = await scene.openExtensionPage("popup.html");
    await expect.poll(() => scene.server.requests.length).toBe(2);
    await popup.close();
  });

  test("shows the last good copy when the browser starts offline", async () => {
    scene.server.answer(PATH, serve(file([PROD])));
    await add();
    await shows("1 role, as of");
    scene.server.answer(PATH, (request) => request.socket.destroy());
    await scene.restart();
    page = await scene.openExtensionPage("options.html#sources");
    await expectRoles("Client prod");
    await refresh();
    await waitForText(page, "[role=alert]", "The last good copy stays in use.");
  });

  test("goes where a redirect leads once a person wants that, and only to hosts that they allowed", async () => {
    // A path of its own: an earlier test's source may still be asked, once more because its connection broke.
    const path = "/leads-on.json";
    scene.server.answer(path, fail(302, { location: "moved.json" }));
    scene.server.answer("/moved.json", fail(307, { location: `https://${OTHER_HOST}/list.json` }));
    scene.server.answer("/list.json", serve(file([PROD])));
    // The browser's start, too, may have the source asked.
    const asked = () => [
      ...new Set(
        scene.server.requests
          .filter((request) => request.path !== PATH)
          .map(({ host, path, headers }) => `${host}${path} ${String(headers["private-token"])}`),
      ),
    ];
    await add({ "Header name": "PRIVATE-TOKEN", "Header value": "s3cret" }, `https://${LIST_HOST}${path}`);
    await shows("Rolecall can follow it, but only to hosts that you allow");
    expect(asked()).toEqual([`${LIST_HOST}${path} s3cret`]);
    await click(page, "button", "Follow redirects");
    if (browser === "chromium") {
      await shows("Close this browser and open it again: only then does it tell Rolecall where to.");
      expect(asked()).toEqual([`${LIST_HOST}${path} s3cret`]);
      await scene.restart();
      page = await scene.openExtensionPage("options.html#sources");
      await refresh();
    }
    await shows(`the server redirects to ${OTHER_HOST}, which Rolecall may not ask.`);
    expect(asked()).toEqual([`${LIST_HOST}${path} s3cret`, `${LIST_HOST}/moved.json s3cret`]);

    await scene.allow(OTHER_HOST);
    await page.bringToFront();
    await click(page, "button", `Allow access to ${OTHER_HOST}`);
    await shows("1 role, as of");
    expect(asked()).toEqual([
      `${LIST_HOST}${path} s3cret`,
      `${LIST_HOST}/moved.json s3cret`,
      `${OTHER_HOST}/list.json undefined`,
    ]);
    await expectRoles("Client prod");

    await click(page, "button", "Remove Platform team");
    await page.waitForFunction(`chrome.permissions.getAll().then(({ origins, permissions }) =>
      !/webRequest|${LIST_HOST}|${OTHER_HOST}/.test([...origins, ...permissions].join()))`);
  });

  if (browser === "firefox") {
    test("says that this browser reads no file again, and leads to the import", async () => {
      await click(page, "button", "Add a source");
      await page.evaluate("document.querySelectorAll('input[type=radio]')[1].click()");
      await waitForText(page, "form", "This browser does not let an extension read a file again.");
      expect(await texts(page, "form button")).toEqual(["Cancel"]);
      await click(page, "link", "Import a file");
      await find(page, "heading", "Import");
      await page.evaluate("location.hash = 'sources'");
    });
    return;
  }

  /*
   * The browser's dialog cannot be driven. What it would return, the handle of a file, comes here from the origin's private
   * file system, and from there on goes the same way; only the browser's own question, which such a file never needs, is
   * played.
   */
  test("in a file is read again with the same news, and asks when the browser wants it to", async () => {
    const handle = `navigator.storage.getDirectory().then((folder) => folder.getFileHandle("roles.json", { create: true }))`;
    const write = (text: string) =>
      page.evaluate(`${handle}.then((file) => file.createWritable()).then(async (stream) => {
        await stream.write(${JSON.stringify(text)});
        await stream.close();
      })`);
    await write(file([PROD, DEV]));
    // Rolecall looks for the picker when its page loads.
    await (page as unknown as Page).evaluateOnNewDocument(
      `window.showOpenFilePicker = async () => [await ${handle}]`,
    );
    await (page as unknown as Page).reload();
    await click(page, "button", "Add a source");
    await page.evaluate("document.querySelectorAll('input[type=radio]')[1].click()");
    await enter(page, "textbox", "Name", "Platform team");
    await click(page, "button", "Choose a file");
    await shows("The file roles.json on this machine");
    await shows("2 roles, as of");
    await expectRoles("Client dev", "Client prod");

    await write(file([{ ...PROD, displayName: "Client production" }]));
    await refresh();
    await shows("0 added, 1 changed, 1 removed");

    await write("no list of roles at all");
    await refresh();
    await shows("The last good copy stays in use.");
    await expectRoles("Client production");

    await write(file([PROD]));
    await page.evaluate(`chrome.storage.local.get("sourceStates").then(({ sourceStates }) => {
      for (const state of Object.values(sourceStates)) state.failure = { reason: "askAgain", since: Date.now() };
      return chrome.storage.local.set({ sourceStates });
    })`);
    await shows("your browser wants you to be asked before the file is read again.");
    await page.evaluate(
      "window.asked = 0, FileSystemHandle.prototype.requestPermission = async ({ mode }) => (window.asked++, mode === 'read' ? 'granted' : 'denied')",
    );
    await click(page, "button", "Read again");
    await expectRoles("Client prod");
    expect(await page.evaluate("window.asked")).toBe(1);
    await page.waitForFunction("document.querySelector('article [role=alert]') === null");

    await page.evaluate(
      `navigator.storage.getDirectory().then((folder) => folder.removeEntry("roles.json"))`,
    );
    await refresh();
    await shows("the file cannot be read; it may have been moved or deleted.");
    await expectRoles("Client prod");
    expect(scene.server.requests).toEqual([]);
  });
});
