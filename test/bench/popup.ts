// npm run bench   how long the popup takes, beside an empty extension popup with ten static rows, in one run
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { launchChromium, type Chromium } from "../support/browsers/chromium.ts";
import { removeProfiles, storeProfiles, storeSharedProfiles } from "../support/browsers/stored-profiles.ts";
import { buildRealisticProfiles } from "../support/builders.ts";
import { createRandom } from "../support/random.ts";
import { median } from "./measure.ts";

const RUNS = 21;
/** How many roles are a person's own, and how many are shared with them. */
const SIZES = [
  { own: 10, shared: 0 },
  { own: 1_000, shared: 0 },
  { own: 10_000, shared: 0 },
  { own: 5_000, shared: 5_000 },
];
/** A search as it is typed, from the key that finds most to one that finds nothing but by taking it for a slip. */
const KEYS = ["p", "a", "y", "x"] as const;
/** The first key is measured twice: as soon as there are rows, as no person can, and as soon as a quick one sees them. */
const QUICK_PERSON_MS = 200;

/**
 * What the page notes of a key: when it was pressed, when its result was rendered and laid out, and when the frame began
 * that paints it. The browser lays out right after the event, so that to ask for it here adds nothing.
 */
const WATCH_KEYS = `
  window.keyTimes = {};
  addEventListener("keydown", (event) => { keyTimes.pressed = event.timeStamp; }, true);
  addEventListener("input", () => {
    document.body.getBoundingClientRect();
    keyTimes.rendered = performance.now();
    requestAnimationFrame(() => { keyTimes.frame = performance.now(); });
  });`;

const empty = await writeEmptyExtension();
const [baseline, rolecall] = await Promise.all([
  launchChromium({ extensionPath: empty }),
  launchChromium({ extensionPath: "dist/extension" }),
]);
let readyAtFirst = NaN;
try {
  console.log(`Medians of ${RUNS} runs in ms. Heap of scripts, without garbage, in MB.`);
  for (const { own, shared } of SIZES) {
    const size = own + shared;
    const options = await rolecall.openExtensionPage("options.html");
    await removeProfiles(options);
    const profiles = buildRealisticProfiles(size, createRandom(size));
    await storeProfiles(options, profiles.slice(0, own));
    await storeSharedProfiles(options, profiles.slice(own));
    // The options page keeps them at hand for the popup, as it does after each change.
    await options.waitForFunction(`localStorage.getItem("rows")?.split("\\u001d").length === ${size}`);
    // A popup shares its process with the other pages of its extension, and waits for what those do.
    await options.close();
    const runs: Run[] = [];
    const emptyRuns: Run[] = [];
    for (let run = 0; run < RUNS; run++) {
      emptyRuns.push(await measure(baseline));
      runs.push(await measure(rolecall));
    }
    const ready = median(runs.map((run) => run.ready));
    if (Number.isNaN(readyAtFirst)) readyAtFirst = ready;
    const emptyReady = median(emptyRuns.map((run) => run.ready));
    console.log(
      [
        `${own} profiles${shared === 0 ? "" : ` and ${shared} shared`}:`,
        `ready ${ready.toFixed(1)}, ${(ready / readyAtFirst).toFixed(2)} times that of ${SIZES[0]?.own} (limit 1.30)`,
        `and ${(ready / emptyReady).toFixed(2)} times the empty popup's ${emptyReady.toFixed(1)} (limit 1.60)`,
        `opened from the toolbar ${median(runs.map((run) => run.opened)).toFixed(1)}, empty popup ${median(emptyRuns.map((run) => run.opened)).toFixed(1)}`,
        `keys, each to its painted result and in brackets without the wait for the next frame ${keyTimes(runs)} (limit 16.0)`,
        `empty popup's ${keyTimes(emptyRuns)}`,
        `first key ${QUICK_PERSON_MS} ms after the rows ${firstKey(runs)} (limit 16.0), empty popup's ${firstKey(emptyRuns)}`,
        `heap ${median(runs.map((run) => run.heap)).toFixed(1)} (limit 15.0)`,
      ].join("\n  "),
    );
  }
} finally {
  await Promise.all([baseline.close(), rolecall.close()]);
  await rm(empty, { recursive: true });
}

function keyTimes(runs: readonly Run[]): string {
  return KEYS.map((key, at) => `${key} ${medians(runs.map(({ keys }) => keys[at]))}`).join(", ");
}

function firstKey(runs: readonly Run[]): string {
  return medians(runs.map(({ later }) => later));
}

function medians(times: readonly (KeyTime | undefined)[]): string {
  const painted = median(times.map((time) => time?.painted ?? NaN));
  const worked = median(times.map((time) => time?.worked ?? NaN));
  return `${painted.toFixed(1)} [${worked.toFixed(1)}]`;
}

/** From a key's press to its painted result, and the part of it in which the page did not wait for the next frame. */
type KeyTime = { readonly painted: number; readonly worked: number };

type Run = {
  readonly ready: number;
  readonly opened: number;
  readonly keys: readonly KeyTime[];
  /** The first key, after a pause. */
  readonly later: KeyTime;
  readonly heap: number;
};

/** From navigation to the first rows painted, from each key's press to the painted result, and what is left of scripts. */
async function measure(browser: Chromium): Promise<Run> {
  const page = await browser.openExtensionPage("popup.html");
  const ready = await readyTime(page);
  await page.evaluate(WATCH_KEYS);
  const keys: KeyTime[] = [];
  for (const at of KEYS.keys()) keys.push(await pressKey(page, at));
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  const { JSHeapUsedSize = 0 } = await page.metrics();
  await page.close();
  const later = await measureLater(browser);
  return { ready, opened: await measureOpening(browser), keys, later, heap: JSHeapUsedSize / 1e6 };
}

async function measureLater(browser: Chromium): Promise<KeyTime> {
  const page = await browser.openExtensionPage("popup.html");
  await readyTime(page);
  await page.evaluate(WATCH_KEYS);
  await setTimeout(QUICK_PERSON_MS);
  const time = await pressKey(page, 0);
  await page.close();
  return time;
}

/** Presses the key at a place of the search, after those before it. */
async function pressKey(page: Page, at: number): Promise<KeyTime> {
  const query = KEYS.slice(0, at + 1).join("");
  await page.keyboard.press(KEYS[at] ?? KEYS[0]);
  const painted = await filteredTime(page, query);
  const { pressed, rendered, frame } = (await page.evaluate("window.keyTimes")) as Record<
    "pressed" | "rendered" | "frame",
    number
  >;
  return { painted: painted - pressed, worked: painted - frame + rendered - pressed };
}

/** From the click on the toolbar's button to the first rows painted in the real popup. */
async function measureOpening(browser: Chromium): Promise<number> {
  const tab = await browser.openPage("about:blank");
  const clickedAt = Date.now();
  const popup = await browser.openPopup(tab);
  const ready = await readyTime(popup);
  const openedAt = (await popup.evaluate("performance.timeOrigin")) as number;
  await popup.close();
  await tab.close();
  return openedAt + ready - clickedAt;
}

function readyTime(page: Page): Promise<number> {
  return markTime(page, `performance.getEntriesByName("rolecall:ready")[0]`);
}

/** When the result of this very query was painted, and not that of an earlier one. */
function filteredTime(page: Page, query: string): Promise<number> {
  const entries = `performance.getEntriesByName("rolecall:filtered")`;
  return markTime(page, `${entries}.find(({ detail }) => detail === ${JSON.stringify(query)})`);
}

async function markTime(page: Page, entry: string): Promise<number> {
  await page.waitForFunction(`${entry} !== undefined`);
  return (await page.evaluate(`${entry}.startTime`)) as number;
}

/** Marks the same moments as Rolecall's popup, without having anything to do for them. */
async function writeEmptyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "empty-extension-"));
  const manifest = {
    manifest_version: 3,
    name: "Empty",
    version: "1",
    action: { default_popup: "popup.html" },
  };
  const rows = Array.from({ length: 10 }, (_, row) => `<p>Row ${row}</p>`).join("");
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(
    join(folder, "popup.html"),
    `<!doctype html><title>Empty</title><input autofocus>${rows}<script src="popup.js"></script>`,
  );
  await writeFile(
    join(folder, "popup.js"),
    `const mark = (name, detail) =>
      requestAnimationFrame(() => setTimeout(() => performance.mark(name, { detail })));
    mark("rolecall:ready", "");
    addEventListener("input", ({ target }) => mark("rolecall:filtered", target.value));`,
  );
  return folder;
}
