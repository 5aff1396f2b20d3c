import type { CDPSession, Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { formUrl, PRODUCTION_RED, submitForm, turnOnMarks } from "../support/marks.ts";
import { readPixel } from "../support/pixels.ts";
import { openScene } from "../support/scene.ts";
import { waitForText } from "../support/screen.ts";

/** The ground of the practice console's navigation, which no page of its sign-in host has. */
const NAVIGATION = "1c2b33";

test("Chromium shows no frame of a production console without its marks", async () => {
  const scene = await openScene("chromium");
  try {
    const settings = await turnOnMarks(scene);
    const form = formUrl(scene, "444455556666", "ReadOnly");
    const tab = await scene.openPage(scene.practice.signInUrl("ada", { then: form }));
    await tab.waitForSelector("form button[type=submit]");
    const client = await (tab as unknown as Page).createCDPSession();
    const frames = await recordFrames(client, async () => {
      await submitForm(tab);
      await waitForText(tab, "#awsc-role-display-name-user", "ReadOnly/ada");
      await tab.waitForFunction("document.readyState === 'complete'");
      await tab.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    });
    const consoleFrames: string[] = [];
    for (const frame of frames) {
      const png = Buffer.from(frame, "base64");
      if ((await readPixel(settings, png, 400, 50)) === NAVIGATION)
        consoleFrames.push(await readPixel(settings, png, 2, 2));
    }
    expect(consoleFrames.length).toBeGreaterThan(0);
    expect(new Set(consoleFrames)).toEqual(new Set([PRODUCTION_RED]));
  } finally {
    await scene.close();
  }
});

/** Every frame that the compositor hands over while a task runs, PNG in base64. */
async function recordFrames(client: CDPSession, task: () => Promise<void>): Promise<readonly string[]> {
  const frames: string[] = [];
  client.on("Page.screencastFrame", ({ data, sessionId }) => {
    frames.push(data);
    void client.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
  });
  await client.send("Page.startScreencast", { format: "png", everyNthFrame: 1 });
  await task();
  await client.send("Page.stopScreencast");
  return frames;
}
