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

/** As much of a page as the posting of a form touches. */
function createPage(getMbtc: () => unknown) {
  const submitted: object[] = [];
  const createElement = (): object => {
    const children: { readonly name?: string; readonly value?: string }[] = [];
    return {
      append: (child: object) => children.push(child),
      submit() {
        submitted.push(Object.fromEntries(children.map(({ name = "", value }) => [name, value])));
      },
    };
  };
  vi.stubGlobal("location", { origin: FROM });
  vi.stubGlobal("document", { createElement, body: { append: () => undefined } });
  vi.stubGlobal("AWSC", { Auth: { getMbtc } });
  return submitted;
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
    ["at once", () => "token"],
    ["in a moment", () => Promise.resolve("token")],
  ])("has the page's token, which comes %s", async (_, getMbtc) => {
    const submitted = createPage(getMbtc);
    expect(await postSwitchForm(FORM)).toBe("posted");
    expect(submitted).toEqual([{ roleName: "Admin", csrf: "token" }]);
  });

  test("is not posted from another page than the one that was looked at", async () => {
    const submitted = createPage(() => "token");
    expect(await postSwitchForm({ ...FORM, from: "https://eu-west-1.console.aws.amazon.com" })).toBe("moved");
    expect(submitted).toEqual([]);
  });

  test("is not waited for longer than its time", async () => {
    const submitted = createPage(() => new Promise(() => undefined));
    const posted = postSwitchForm(FORM);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await posted).toBe("noToken");
    expect(submitted).toEqual([]);
  });

  test("is not posted once its time is over, when Rolecall went on without it", async () => {
    const submitted = createPage(() => {
      // A page that stands still, and then has its token.
      vi.setSystemTime(FORM.notAfter);
      return "token";
    });
    expect(await postSwitchForm(FORM)).toBe("noToken");
    expect(submitted).toEqual([]);
  });

  test.each([
    ["nothing", undefined],
    ["an empty text", ""],
    ["an object", {}],
  ])("is not posted with %s for a token", async (_, token) => {
    const submitted = createPage(() => token);
    expect(await postSwitchForm(FORM)).toBe("noToken");
    expect(submitted).toEqual([]);
  });
});
