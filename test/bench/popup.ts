// npm run bench   how long the popup takes, beside an empty extension popup with ten static rows, in one run
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchChromium, type Chromium } from "../support/browsers/chromium.ts";
import { removeProfiles, storeProfiles } from "../support/browsers/stored-profiles.ts";
import { buildRealisticProfiles } from "../support/builders.ts";
import { createRandom } from "../support/random.ts";
import { median } from "./measure.ts";

const RUNS = 21;
const SIZES = [10, 1_000, 10_000];

const empty = await writeEmptyExtension();
const [baseline, rolecall] = await Promise.all([
  launchChromium({ extensionPath: empty }),
  launchChromium({ extensionPath: "dist/extension" }),
]);
try {
  console.log(`Medians of ${RUNS} runs in ms, and their ratio to the empty popup's. Heap of scripts in MB.`);
  const options = await rolecall.openExtensionPage("options.html");
  for (const size of SIZES) {
    await options.bringToFront();
    await removeProfiles(options);
    await storeProfiles(options, buildRealisticProfiles(size, createRandom(size)));
    const runs: Run[] = [];
    const emptyRuns: Run[] = [];
    for (let run = 0; run < RUNS; run++) {
      emptyRuns.push(await measure(baseline));
      runs.push(await measure(rolecall));
    }
    const ready = median(runs.map((run) => run.ready));
    const emptyReady = median(emptyRuns.map((run) => run.ready));
    console.log(
      [
        `${size} profiles:`.padEnd(17),
        `ready ${ready.toFixed(1)} (empty ${emptyReady.toFixed(1)}, ratio ${(ready / emptyReady).toFixed(2)})`,
        `first search key ${median(runs.map((run) => run.filtered)).toFixed(1)}`,
        `heap ${median(runs.map((run) => run.heap)).toFixed(1)}`,
      ].join("  "),
    );
  }
} finally {
  await Promise.all([baseline.close(), rolecall.close()]);
  await rm(empty, { recursive: true });
}

type Run = { readonly ready: number; readonly filtered: number; readonly heap: number };

/** From navigation to the first rows painted, and from a key's press to the painted result. */
async function measure(browser: Chromium): Promise<Run> {
  const page = await browser.openExtensionPage("popup.html");
  const markTime = async (name: string) => {
    const entry = `performance.getEntriesByName("rolecall:${name}").at(-1)?.startTime`;
    await page.waitForFunction(`${entry} !== undefined`);
    return (await page.evaluate(entry)) as number;
  };
  const ready = await markTime("ready");
  await page.evaluate(
    `addEventListener("keydown", (event) => { window.pressedAt = event.timeStamp; }, true)`,
  );
  await page.keyboard.press("p");
  const filtered = (await markTime("filtered")) - ((await page.evaluate("window.pressedAt")) as number);
  const { JSHeapUsedSize = 0 } = await page.metrics();
  await page.close();
  return { ready, filtered, heap: JSHeapUsedSize / 1e6 };
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
    `const mark = (name) => requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
    mark("rolecall:ready");
    addEventListener("input", () => mark("rolecall:filtered"));`,
  );
  return folder;
}
