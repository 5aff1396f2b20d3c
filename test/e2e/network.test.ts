import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeRolecallJson } from "../../src/formats/write-rolecall-json.ts";
import { useDirectory, type TemporaryDirectory } from "../support/browsers/temporary-directory.ts";
import { buildProfile } from "../support/builders.ts";
import { click, enter, waitForText } from "../support/screen.ts";
import { LIST_HOST } from "../support/shared-list-server.ts";
import { openSourceScene, type SourceScene } from "../support/source-scene.ts";

let folder: TemporaryDirectory;
let scene: SourceScene;
beforeAll(async () => {
  folder = await useDirectory(undefined, "rolecall-net-log-");
  scene = await openSourceScene("chromium", { netLog: join(folder.path, "log.json") });
});
afterAll(() => folder.remove());

/** What Chromium's own log says that was asked of the network, and by whom. */
async function readRequests(): Promise<readonly { readonly url: string; readonly initiator: string }[]> {
  const log = JSON.parse(await readFile(join(folder.path, "log.json"), "utf8")) as {
    readonly events: readonly { readonly params?: { readonly url?: string; readonly initiator?: string } }[];
  };
  return log.events.flatMap(({ params }) =>
    params?.url !== undefined && params.initiator !== undefined
      ? [{ url: params.url, initiator: params.initiator }]
      : [],
  );
}

test("a session of the extension asks the network for the added source and for nothing else", async () => {
  scene.server.answer("/roles.json", (_, response) => response.end(writeRolecallJson([buildProfile()]).text));
  await scene.allow();
  const page = await scene.openExtensionPage("options.html#sources");
  await click(page, "button", "Add a source");
  await enter(page, "textbox", "Name", "Platform team");
  await enter(page, "textbox", "Address", `https://${LIST_HOST}/roles.json`);
  await click(page, "button", "Add source");
  await waitForText(page, "article", "1 role, as of");
  await click(page, "button", "Refresh Platform team");
  await expect.poll(() => scene.server.requests.length).toBe(2);
  for (const place of ["roles", "add", "import", "export", "sync", "settings", "practice"]) {
    const other = await scene.openExtensionPage(`options.html#${place}`);
    await other.waitForSelector("h1, h2");
    await other.close();
  }
  const popup = await scene.openExtensionPage("popup.html");
  await popup.waitForSelector("input[type=search]");
  await scene.close();

  const own = (await readRequests()).filter(
    ({ url, initiator }) =>
      initiator === `chrome-extension://${scene.extensionId}` && /^(https?|wss?):/.test(url),
  );
  expect(own.length).toBeGreaterThanOrEqual(2);
  expect([...new Set(own.map(({ url }) => url))]).toEqual([`https://${LIST_HOST}/roles.json`]);
});
