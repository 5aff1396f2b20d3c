import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildProfile } from "../support/builders.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { find, press, waitForText, type BrowserPage } from "../support/screen.ts";

const CLIENT = buildProfile({ displayName: "Client prod", accountId: "444455556666", roleName: "ReadOnly" });

describe.each(BROWSERS)("a console page with hostile answers in %s", (browser) => {
  let scene: Scene;
  let tab: BrowserPage;
  beforeAll(async () => {
    scene = await openScene(browser, [CLIENT]);
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    scene.practice.expireSessions();
    // The first tab keeps the window open; what others show is of an earlier test.
    const [, ...earlier] = await scene.pages();
    for (const page of earlier) await page.close();
  });
  afterEach(() => {
    scene.practice.reset();
  });

  const signIn = async (multiSession: boolean) => {
    tab = await scene.openPage(scene.practice.signInUrl("ada", { multiSession }));
  };
  const pick = async () => {
    const popup = await scene.openPopup(tab);
    await find(popup, "option", "Client prod");
    await press(popup, "Enter");
    return popup;
  };
  const addresses = async () => Promise.all((await scene.pages()).map(async (page) => page.url()));
  const posts = () => scene.practice.requests.filter(({ method }) => method === "POST");

  describe.each([
    ["one session", false],
    ["several sessions", true],
  ])("with %s", (_, multiSession) => {
    test.each([
      "signin.aws.amazon.com.evil.example",
      "evil-signin.aws.amazon.com",
      "us-east-1.signin.aws.amazon.com:8443",
      "user:secret@signin.aws.amazon.com",
      "signin.amazonaws-us-gov.com",
    ])("that names %s as its sign-in host is sent nothing, and told of", async (signInEndpoint) => {
      scene.practice.change({ signInEndpoint });
      await signIn(multiSession);
      const [open, sent] = [await addresses(), posts().length];
      const popup = await pick();
      await waitForText(popup, "[role=alert]", `names ${signInEndpoint} as its sign-in address`);
      expect(posts()).toHaveLength(sent);
      expect((await addresses()).filter((url) => !url.includes("popup.html"))).toEqual(open);
      await popup.close();
    });
  });

  test.each([
    "chrome://settings/",
    "javascript:alert(1)//console.aws.amazon.com/",
    "http://us-east-1.console.aws.amazon.com/console/home",
    "https://us-east-1.console.aws.amazon.com.evil.example/",
    "https://us-east-1.console.aws.amazon.com:8443/",
    "https://us-gov-west-1.console.amazonaws-us-gov.com/console/home",
    "https://user:secret@us-east-1.console.aws.amazon.com/",
    "https://us-east-1.signin.aws.amazon.com/",
  ])("is not followed to %s, and told of", async (destination) => {
    scene.practice.change({ sessionApi: { destination } });
    await signIn(true);
    const [open, sent] = [await addresses(), posts().length];
    const popup = await pick();
    await waitForText(popup, "[role=alert]", `sent on to ${destination}`);
    expect(posts().slice(sent)).toEqual([expect.objectContaining({ status: 200 })]);
    expect((await addresses()).filter((url) => !url.includes("popup.html"))).toEqual(open);
    await popup.close();
  });

  test("that puts its own in place of fetch, JSON, arrays and addresses neither sees nor changes a call", async () => {
    scene.practice.change({ headScripts: ["page-lies.js"] });
    await signIn(true);
    await tab.waitForFunction(`String(fetch).includes("/stolen")`);
    const sent = posts().length;
    await pick();
    await expect
      .poll(addresses)
      .toContainEqual(expect.stringMatching(/^https:\/\/444455556666-\w{8}\.us-east-1\.console\./));
    const [post, ...more] = posts().slice(sent);
    expect(more).toEqual([]);
    expect(JSON.parse(post!.rawBody)).toMatchObject({ account: "444455556666", roleName: "ReadOnly" });
  });

  test("that does so with one session has its form posted to AWS alone", async () => {
    scene.practice.change({ headScripts: ["page-lies.js"] });
    await signIn(false);
    await tab.waitForFunction(`String(fetch).includes("/stolen")`);
    const sent = posts().length;
    await pick();
    await waitForText(tab, "#nav-usernameMenu", "Client prod");
    expect(posts().slice(sent)).toEqual([
      expect.objectContaining({
        host: "us-east-1.signin.aws.amazon.com",
        path: "/switchrole",
        fields: expect.objectContaining({ account: "444455556666", roleName: "ReadOnly" }) as unknown,
      }),
    ]);
  });

  test("that never lets the token be waited for is left for AWS's form", async () => {
    scene.practice.change({ headScripts: ["page-hangs.js"] });
    await signIn(false);
    await tab.waitForSelector("[data-hangs]");
    const sent = posts().length;
    await pick();
    await waitForText(tab, "#nav-usernameMenu", "Client prod");
    expect(posts().slice(sent)).toEqual([
      expect.objectContaining({ host: "signin.aws.amazon.com", path: "/switchrole" }),
    ]);
  });
});
