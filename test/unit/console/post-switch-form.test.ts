import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { postSwitchForm } from "../../../src/console/in-page/post-switch-form.ts";

const FROM = "https://us-east-1.console.aws.amazon.com";
const NOW = 1_700_000_000_000;
const FORM = {
  from: FROM,
  action: "https://us-east-1.signin.aws.amazon.com/switchrole",
  fields: { roleName: "Admin" },
  notAfter: NOW + 3000,
};

type Child = { readonly name?: string; readonly value?: string };

/** As much of a page as the posting of a form touches: what was submitted, and all of its elements as they are then. */
function createPage(getMbtc: () => unknown) {
  const submitted: object[] = [];
  const elements: object[] = [];
  const createElement = (tag: string): object => {
    const children: Child[] = [];
    const append = (child: Child) => children.push(child);
    const submit = () => {
      submitted.push(Object.fromEntries(children.map(({ name = "", value }) => [name, value])));
    };
    const element = { tag, ...(tag === "form" && { append, submit }) };
    elements.push(element);
    return element;
  };
  vi.stubGlobal("location", { origin: FROM });
  vi.stubGlobal("document", { createElement, body: { append: () => undefined } });
  vi.stubGlobal("AWSC", { Auth: { getMbtc } });
  return { submitted, elements };
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a form posted from the console's page", () => {
  test.each<[string, () => unknown]>([
    ["at once", () => "7"],
    ["at once, as a number", () => 7],
    ["in a moment", () => Promise.resolve("7")],
    ["at the last moment", () => new Promise((resolve) => setTimeout(resolve, 2999, "7"))],
  ])("has the page's token, which comes %s", async (_, getMbtc) => {
    const { submitted } = createPage(getMbtc);
    const posted = postSwitchForm(FORM);
    await vi.advanceTimersByTimeAsync(2999);
    expect(await posted).toBe("posted");
    expect(submitted).toEqual([{ roleName: "Admin", csrf: "7" }]);
  });

  test("takes the place of the whole page and is not seen in it", async () => {
    const { elements } = createPage(() => "token");
    await postSwitchForm(FORM);
    expect(elements).toMatchObject([
      { tag: "form", method: "post", action: FORM.action, target: "_top", hidden: true },
      { tag: "input", type: "hidden", name: "roleName" },
      { tag: "input", type: "hidden", name: "csrf" },
    ]);
  });

  test("is not posted from another page than the one that was looked at", async () => {
    const { submitted } = createPage(() => "token");
    expect(await postSwitchForm({ ...FORM, from: "https://eu-west-1.console.aws.amazon.com" })).toBe("moved");
    expect(submitted).toEqual([]);
  });

  test("is not waited for longer than its time", async () => {
    const { submitted } = createPage(() => new Promise(() => undefined));
    const posted = postSwitchForm(FORM);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await posted).toBe("noToken");
    expect(submitted).toEqual([]);
  });

  test("is not posted once its time is over, when Rolecall went on without it", async () => {
    const { submitted } = createPage(() => {
      // A page that stands still, and then has its token.
      vi.setSystemTime(FORM.notAfter);
      return "token";
    });
    expect(await postSwitchForm(FORM)).toBe("noToken");
    expect(submitted).toEqual([]);
  });

  test.each([
    ["has no scripts of the console's", undefined],
    ["has them without a sign-in", {}],
    ["has a sign-in without tokens", { Auth: {} }],
    ["fails to give one", { Auth: { getMbtc: () => Promise.reject(new Error("No token.")) } }],
  ])("is not posted from a page that %s", async (_, scripts) => {
    const { submitted } = createPage(() => "token");
    vi.stubGlobal("AWSC", scripts);
    expect(await postSwitchForm(FORM)).toBe("noToken");
    expect(submitted).toEqual([]);
  });

  test.each([
    ["nothing", undefined],
    ["an empty text", ""],
    ["an object", {}],
  ])("is not posted with %s for a token", async (_, token) => {
    const { submitted } = createPage(() => token);
    expect(await postSwitchForm(FORM)).toBe("noToken");
    expect(submitted).toEqual([]);
  });
});
