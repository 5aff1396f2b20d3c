import { expect, test } from "vitest";
import { buildProfile } from "../support/builders.ts";
import { openScene, type Scene } from "../support/scene.ts";

const AREAS = `Promise.all(["local", "sync"].map((area) => chrome.storage[area].get(null)))
  .then(([local, sync]) => JSON.stringify([local.history, Object.keys(sync).filter((key) => key.startsWith("p"))]))`;

/** What a scene finds at first: what Rolecall stored, who is signed in, and how many tabs there are. */
async function look(scene: Scene) {
  const options = await scene.openExtensionPage("options.html");
  const stored = JSON.parse(String(await options.evaluate(AREAS))) as object;
  const site = await scene.openPage("https://signin.aws.amazon.com/");
  const allowed = await options.evaluate("chrome.permissions.getAll().then(({ origins }) => origins.join())");
  const known = await site.evaluate("[document.cookie, localStorage.length].join()");
  return { stored, allowed, known, tabs: (await scene.pages()).length };
}

test("what one file of tests hands on to the next, in firefox, is as new", async () => {
  const before = await openScene("firefox");
  const fresh = await look(before);
  await before.close();

  const used = await openScene("firefox", [buildProfile({ displayName: "Left behind" })]);
  const site = await used.openPage(used.practice.signInUrl("ada", { multiSession: true }));
  await site.goto("https://signin.aws.amazon.com/");
  await site.evaluate("localStorage.setItem('left', 'behind'), document.cookie = 'left=behind'");
  const options = await used.openExtensionPage("options.html");
  await expect.poll(() => options.evaluate(AREAS)).toContain('"pd"');
  expect((await look(used)).known).toContain("left=behind");
  // A popup is open when its add-on goes.
  await used.openPopup(site);
  await used.close();

  const after = await openScene("firefox");
  expect(await look(after)).toEqual(fresh);
  await after.openPopup(await after.openPage("about:blank"));
  await after.close();
});
