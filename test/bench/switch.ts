// npm run bench   how long a switch takes, from Enter in the real popup to the request that asks AWS for the role
import type { ReceivedRequest } from "../practice-console/exchange.ts";
import { waitFor } from "../support/browsers/condition.ts";
import { buildProfile, buildRealisticProfiles } from "../support/builders.ts";
import { createRandom } from "../support/random.ts";
import { openScene } from "../support/scene.ts";
import { press, type BrowserPage } from "../support/screen.ts";
import { median } from "./measure.ts";

const RUNS = 21;
/** What a large company has. All that Enter waits for is done with as many. */
const SIZE = 1_000;
const LIMIT_MS = 100;

/** First by its name, so that Enter alone picks it. */
const PROFILE = buildProfile({ displayName: "AAA", accountId: "444455556666", roleName: "ReadOnly" });

const scene = await openScene("chromium", [PROFILE, ...buildRealisticProfiles(SIZE - 1, createRandom(SIZE))]);
const { practice, openPage } = scene;

type Path = {
  /** A tab in which Enter takes this path. */
  readonly openTab: () => Promise<BrowserPage>;
  readonly isSwitch: (request: ReceivedRequest) => boolean;
};

const PATHS: Readonly<Record<string, Path>> = {
  "A, the console's form": {
    openTab: () => openPage(practice.signInUrl("ada")),
    isSwitch: ({ method, path }) => method === "POST" && path === "/switchrole",
  },
  // Chromium first asks the sign-in host, on its own account, whether a console may post there; that counts in.
  "B, several sessions": {
    openTab: () => openPage(practice.signInUrl("ada", { multiSession: true })),
    isSwitch: ({ method, path }) => method === "POST" && path.endsWith("/v1/switchrole"),
  },
  "C, AWS's own form": {
    openTab: () => scene.openNewTab(),
    isSwitch: ({ method, path }) => method === "GET" && path === "/switchrole",
  },
};

try {
  console.log(`Enter to the request, with ${SIZE} profiles; medians of ${RUNS} runs in ms.`);
  const times: Record<string, number[]> = {};
  for (let run = 0; run < RUNS; run++) {
    // In turns, so that whatever else the machine is at is in all of them.
    for (const [name, path] of Object.entries(PATHS)) (times[name] ??= []).push(await measureSwitch(path));
    (times["an address that any extension opens"] ??= []).push(await measureOpening());
  }
  for (const [name, all] of Object.entries(times)) {
    const limit = name in PATHS ? ` (limit ${LIMIT_MS})` : "";
    const [fastest, slowest] = [Math.min(...all), Math.max(...all)];
    console.log(
      `  ${name}: ${median(all).toFixed(1)}${limit}, from ${fastest.toFixed(1)} to ${slowest.toFixed(1)}`,
    );
  }
} finally {
  await scene.close();
}

/** Enter comes as soon as keys work, when the popup has the most to do, and counts from before it is sent. */
async function measureSwitch({ openTab, isSwitch }: Path): Promise<number> {
  // A role that has a session already would be shown and not asked for.
  practice.expireSessions();
  await closeTabs();
  const popup = await scene.openPopup(await openTab());
  const before = practice.requests.length;
  const pressedAt = performance.now();
  const pressed = press(popup, "Enter");
  const receivedAt = await arrival(isSwitch, before);
  await waitFor(() => popup.isClosed(), { what: "the popup to close" });
  await pressed;
  return receivedAt - pressedAt;
}

/** What the browser itself takes to send a tab elsewhere. */
async function measureOpening(): Promise<number> {
  await closeTabs();
  const page = await scene.openExtensionPage("options.html#settings");
  const tab = await scene.openNewTab();
  const address = practice.url("signin.aws.amazon.com", "/oauth");
  const before = practice.requests.length;
  const openedAt = performance.now();
  const opened = page.evaluate(
    `chrome.tabs.query({ active: true, currentWindow: true })
      .then(([tab]) => chrome.tabs.update(tab.id, { url: ${JSON.stringify(address)} })).then(() => true)`,
  );
  const receivedAt = await arrival(({ path }) => path === "/oauth", before);
  await opened;
  await tab.waitForSelector("h1");
  return receivedAt - openedAt;
}

async function arrival(isMeant: Path["isSwitch"], before: number): Promise<number> {
  const find = () => practice.requests.slice(before).find(isMeant);
  return (await waitFor(find, { what: "the request to arrive" })).receivedAt;
}

/** All but the first, which keeps the window open. */
async function closeTabs(): Promise<void> {
  const [, ...others] = await scene.pages();
  for (const page of others) await page.close();
}
