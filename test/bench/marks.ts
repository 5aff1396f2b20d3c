// npm run bench   what marks add to a console page: the time of their script, and its bytes
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { consoleOrigins } from "../../src/console/console-origins.ts";
import { startPracticeConsole } from "../practice-console/server.ts";
import { launchChromium } from "../support/browsers/chromium.ts";
import { waitFor } from "../support/browsers/condition.ts";
import { removeProfiles, storeProfiles } from "../support/browsers/stored-profiles.ts";
import { buildProfile, buildRealisticProfiles } from "../support/builders.ts";
import { formUrl, submitForm, waitForScripts } from "../support/marks.ts";
import { createRandom } from "../support/random.ts";
import { median } from "./measure.ts";

const RUNS = 41;
const SIZES = [10, 10_000];
/** The role that the page is in, and what its session is noted under. */
const ROLE = buildProfile({ accountId: "444455556666", roleName: "ReadOnly", environment: "production" });
const SESSION = "444455556666/ReadOnly";

const practice = await startPracticeConsole();
const chromium = await launchChromium({ extensionPath: "dist/extension", hosts: practice });
try {
  const bytes = gzipSync(await readFile("dist/extension/marks.js"), { level: 9 }).length;
  console.log(
    `Marks add ${(bytes / 1024).toFixed(1)} KB of script to a console page, gzipped (limit 6.0; AESR 6.3).`,
  );
  const settings = await chromium.openExtensionPage("options.html#settings");
  const tab = await chromium.openPage(
    practice.signInUrl("ada", { then: formUrl({ practice }, ROLE.accountId, ROLE.roleName) }),
  );
  await submitForm(tab);
  await tab.waitForSelector("#awsc-role-display-name-user");
  const unmarked = await measureLoads(tab, () => Promise.resolve());
  await chromium.allowing(consoleOrigins("aws"), async () => {
    await settings.bringToFront();
    await (await settings.waitForSelector("[aria-describedby=mark-pages-hint]"))?.click();
  });
  await waitForScripts(settings, 1);
  for (const size of SIZES) {
    await settings.bringToFront();
    await removeProfiles(settings);
    await storeProfiles(settings, [ROLE, ...buildRealisticProfiles(size - 1, createRandom(size))]);
    await tab.bringToFront();
    const marked = await measureLoads(tab, () => waitUntilNoted(tab, settings));
    console.log(
      [
        `${size} profiles, medians of ${RUNS} loads: marks add ${(marked.script - unmarked.script).toFixed(2)} ms`,
        `of script (limit 2.00; AESR about 1) to the ${unmarked.script.toFixed(2)} of the page in a production role,`,
        `with drawing ${(marked.all - unmarked.all).toFixed(1)} to ${unmarked.all.toFixed(1)}`,
      ].join(" "),
    );
  }
} finally {
  await chromium.close();
  await practice.close();
}

/** What a page's main thread works, in milliseconds of its own time: waiting for the processor does not count. */
type Work = { readonly script: number; readonly all: number };

async function measureLoads(tab: Page, isDone: () => Promise<unknown>): Promise<Work> {
  const session = await tab.createCDPSession();
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const runs: Work[] = [];
  for (let run = 0; run < RUNS; run++) {
    await tab.reload();
    await isDone();
    await tab.evaluate(
      "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))",
    );
    // Chromium counts from each navigation anew.
    const { metrics } = await session.send("Performance.getMetrics");
    const valueOf = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? NaN) * 1000;
    runs.push({ script: valueOf("ScriptDuration"), all: valueOf("TaskDuration") });
  }
  await session.detach();
  return { script: median(runs.map(({ script }) => script)), all: median(runs.map(({ all }) => all)) };
}

/** The script has drawn by the time that it tells the background, whose note it reads once more. */
async function waitUntilNoted(tab: Page, settings: Page): Promise<void> {
  const loadedAt = (await tab.evaluate("performance.timeOrigin")) as number;
  const seenAt = `chrome.storage.local.get("sessions").then(({ sessions = {} }) => sessions["${SESSION}"]?.seenAt ?? 0)`;
  // Asked of the settings' page: a question to the tab would be script, too.
  await waitFor(async () => ((await settings.evaluate(seenAt)) as number) >= loadedAt, {
    what: `the session ${SESSION} to be noted`,
  });
}
