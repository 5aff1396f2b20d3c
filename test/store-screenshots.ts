// npm run screenshots   pictures of the built extension on the practice console, in the sizes that the stores take
import type { Page } from "puppeteer-core";
import { createProfile } from "../src/profile/profile.ts";
import { startPracticeConsole } from "./practice-console/server.ts";
import { launchChromium } from "./support/browsers/chromium.ts";
import { storeProfiles } from "./support/browsers/stored-profiles.ts";
import { PICTURED_ROLES } from "./support/pictured-roles.ts";

const WHOLE = { width: 1280, height: 800 };
/** The stores take both sizes; the smaller is the same picture at half the scale. */
const SCALES = [1, 0.5];

const practice = await startPracticeConsole();
const browser = await launchChromium({ extensionPath: "dist/extension", hosts: practice });
try {
  const options = await browser.openExtensionPage("options.html");
  await storeProfiles(options, PICTURED_ROLES.map(createProfile));
  await options.waitForSelector(".lines [role=row]");
  await takePictures(options, "options");
  await options.goto(options.url().replace(/#.*|$/, "#import"));
  await options.waitForSelector("#import-heading");
  await takePictures(options, "import");

  const tab = await browser.openPage(practice.signInUrl("ada"));
  const popup = await browser.openPopup(tab);
  await popup.waitForSelector(".session");
  const popupPicture = await popup.screenshot({ encoding: "base64" });
  await tab.setViewport(WHOLE);
  await takePictures(await lay(tab, popupPicture), "popup");
} finally {
  await browser.close();
  await practice.close();
}

/** A popup is a window of its own: it is laid over the picture of the page that it was opened on, where it hung. */
async function lay(page: Page, popupPicture: string): Promise<Page> {
  const pagePicture = await page.screenshot({ encoding: "base64" });
  const both = await browser.openPage("about:blank");
  await both.setViewport(WHOLE);
  await both.evaluate(
    async (pictures) => {
      document.body.style.margin = "0";
      for (const [at, picture] of pictures.entries()) {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        if (at === 1) {
          image.style.cssText =
            "position: absolute; top: 4px; right: 24px; border-radius: 8px; box-shadow: 0 6px 28px #0008";
        }
        document.body.append(image);
      }
    },
    [pagePicture, popupPicture],
  );
  return both;
}

async function takePictures(page: Page, name: string): Promise<void> {
  for (const scale of SCALES) {
    await page.setViewport({ ...WHOLE, deviceScaleFactor: scale });
    const size = `${WHOLE.width * scale}x${WHOLE.height * scale}`;
    const path = `docs/store/${name}-${size}.png` as const;
    await page.screenshot({ path });
    console.log(path);
  }
}
