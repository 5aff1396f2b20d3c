import { launchChromium } from "./browsers/chromium.ts";
import { launchFirefox } from "./browsers/firefox.ts";
import type { BrowserName } from "./scene.ts";
import type { BrowserPage } from "./screen.ts";
import { LIST_HOST, startSharedListServer, type SharedListServer } from "./shared-list-server.ts";

/** The built extension in a fresh browser, which reaches a server with shared lists and nothing else. */
export type SourceScene = {
  readonly server: SharedListServer;
  readonly openPage: (url: string) => Promise<BrowserPage>;
  readonly openExtensionPage: (path: string) => Promise<BrowserPage>;
  /** Says yes, before it is asked, to the browser's question whether Rolecall may reach the server. */
  readonly allow: () => Promise<void>;
  /** Takes the access back, as a person does in the browser's settings. */
  readonly withdraw: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const EXTENSION = "dist/extension";
const PATTERN = `https://${LIST_HOST}/*`;

export async function openSourceScene(name: BrowserName): Promise<SourceScene> {
  const server = await startSharedListServer();
  try {
    const { close, ...scene } = await (name === "chromium" ? openChromium(server) : openFirefox(server));
    return {
      ...scene,
      server,
      async close() {
        await close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** The question cannot be clicked; but where a person granted the host on the page of extensions, it is not asked. */
async function openChromium(hosts: SharedListServer): Promise<Omit<SourceScene, "server">> {
  const chromium = await launchChromium({ extensionPath: EXTENSION, hosts });
  const change = async (method: "addHostPermission" | "removeHostPermission") => {
    const page = await chromium.openPage("chrome://extensions");
    await page.evaluate(`chrome.developerPrivate.${method}("${chromium.extensionId}", "${PATTERN}")`);
    await page.close();
  };
  return {
    ...chromium,
    allow: () => change("addHostPermission"),
    withdraw: () => change("removeHostPermission"),
  };
}

/** A preference answers the question with yes. */
async function openFirefox(hosts: SharedListServer): Promise<Omit<SourceScene, "server">> {
  const firefox = await launchFirefox({
    extensionPath: EXTENSION,
    hosts,
    preferences: { "extensions.webextOptionalPermissionPrompts": false },
  });
  return {
    ...firefox,
    allow: () => Promise.resolve(),
    async withdraw() {
      const page = await firefox.openExtensionPage("options.html#sources");
      await page.evaluate(`chrome.permissions.remove({ origins: ["${PATTERN}"] })`);
      await page.close();
    },
  };
}
