import { realpath } from "node:fs/promises";
import { launchChromium } from "./browsers/chromium.ts";
import { waitFor } from "./browsers/condition.ts";
import { launchFirefox } from "./browsers/firefox.ts";
import { setChromiumPolicy, setFirefoxPolicy, unpackedId } from "./browsers/managed-policy.ts";
import type { BrowserName } from "./scene.ts";
import type { BrowserPage } from "./screen.ts";
import { SENDER_ID, SENDER_PAGE, writeSenderExtension } from "./sender-extension.ts";
import { LIST_HOST, startSharedListServer, type SharedListServer } from "./shared-list-server.ts";

/** The built extension in a fresh browser, which reaches a server with shared lists and nothing else. */
export type SourceScene = {
  readonly server: SharedListServer;
  readonly extensionId: string;
  readonly openPage: (url: string) => Promise<BrowserPage>;
  readonly openExtensionPage: (path: string) => Promise<BrowserPage>;
  /** Says yes, before it is asked, to the browser's question whether Rolecall may reach a host of the server. */
  readonly allow: (host?: string) => Promise<void>;
  /** Takes the access back, as a person does in the browser's settings. */
  readonly withdraw: () => Promise<void>;
  /** Installs a second extension and opens its page. */
  readonly openSender: () => Promise<{ readonly page: BrowserPage; readonly id: string }>;
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Opened = Omit<SourceScene, "server">;

const EXTENSION = "dist/extension";
const ADDON_ID = "rolecall@rolecall.extension";
const patternOf = (host: string) => `https://${host}/*`;

type Wishes = {
  /** What an administrator sets. */
  readonly policy?: object;
  /** Whether there is to be a second extension, which sends. */
  readonly withSender?: boolean;
  /** Where Chromium is to write down all that it does on the network. */
  readonly netLog?: string;
};

export async function openSourceScene(name: BrowserName, wishes: Wishes = {}): Promise<SourceScene> {
  const server = await startSharedListServer();
  try {
    const { close, ...scene } = await (name === "chromium" ? openChromium : openFirefox)(server, wishes);
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
async function openChromium(
  hosts: SharedListServer,
  { policy, withSender = false, netLog }: Wishes,
): Promise<Opened> {
  const managed = policy && (await setChromiumPolicy(EXTENSION, policy));
  const extensionPath = await realpath(managed?.path ?? EXTENSION);
  const sender = withSender ? await writeSenderExtension() : undefined;
  const both = `${extensionPath},${sender?.path ?? ""}`;
  const args = [
    ...(withSender ? [`--disable-extensions-except=${both}`, `--load-extension=${both}`] : []),
    ...(netLog === undefined ? [] : [`--log-net-log=${netLog}`]),
  ];
  const chromium = await launchChromium({ extensionPath, hosts, args });
  const change = async (method: "addHostPermission" | "removeHostPermission", host = LIST_HOST) => {
    const page = await chromium.openPage("chrome://extensions");
    await page.evaluate(`chrome.developerPrivate.${method}("${chromium.extensionId}", "${patternOf(host)}")`);
    await page.close();
  };
  return {
    ...chromium,
    allow: (host) => change("addHostPermission", host),
    withdraw: () => change("removeHostPermission"),
    async openSender() {
      const id = unpackedId(sender?.path ?? "");
      return { id, page: await chromium.openPage(`chrome-extension://${id}/${SENDER_PAGE}`) };
    },
    async close() {
      await chromium.close();
      await sender?.remove();
      await managed?.remove();
    },
  };
}

/** A preference answers the question with yes. */
async function openFirefox(hosts: SharedListServer, { policy, withSender = false }: Wishes): Promise<Opened> {
  const home = policy && (await setFirefoxPolicy(ADDON_ID, policy));
  const sender = withSender ? await writeSenderExtension() : undefined;
  const firefox = await launchFirefox({
    extensionPath: EXTENSION,
    hosts,
    preferences: { "extensions.webextOptionalPermissionPrompts": false },
    ...(home !== undefined && { variables: { HOME: home.path } }),
  });
  const findSender = async () => {
    for (const page of await firefox.pages()) if ((await page.url()).endsWith(SENDER_PAGE)) return page;
    return undefined;
  };
  return {
    ...firefox,
    extensionId: firefox.addonId,
    allow: () => Promise.resolve(),
    async withdraw() {
      const page = await firefox.openExtensionPage("options.html#sources");
      await page.evaluate(`chrome.permissions.remove({ origins: ["${patternOf(LIST_HOST)}"] })`);
      await page.close();
    },
    async openSender() {
      await firefox.installAddon(sender?.path ?? "");
      return { id: SENDER_ID, page: await waitFor(findSender, { what: "the sender's page to open" }) };
    },
    async close() {
      await firefox.close();
      await sender?.remove();
      await home?.remove();
    },
  };
}
