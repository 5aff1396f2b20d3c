import { afterEach, describe, expect, test, vi } from "vitest";
import { readConsolePage } from "../../../src/console/in-page/read-console-page.ts";
import { readRoleHistory } from "../../../src/console/in-page/read-role-history.ts";

const URL = "https://us-east-1.console.aws.amazon.com/s3/home";

type Page = {
  /** The elements, by selector, with what their `content` says. */
  readonly contents?: Readonly<Record<string, string>>;
  /** The elements, by ID, with their text. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly accountInfo?: Readonly<Record<string, unknown>>;
};

function read({ contents = {}, texts = {}, accountInfo }: Page = {}) {
  const content = (selector: string) => contents[selector] ?? null;
  vi.stubGlobal("location", { href: URL });
  vi.stubGlobal("document", {
    querySelector: (selector: string) =>
      selector in contents
        ? { getAttribute: (name: string) => (name === "content" ? content(selector) : null) }
        : null,
    getElementById: (id: string) => (id in texts ? { textContent: texts[id] } : null),
  });
  if (accountInfo !== undefined) vi.stubGlobal("ConsoleNavService", { AccountInfo: accountInfo });
  return readConsolePage();
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const TEXTS = {
  "awsc-login-display-name-account": " 1111-2222-3333\n",
  "awsc-login-display-name-user": "ada",
  "awsc-role-display-name-account": "4444-5555-6666",
  "awsc-role-display-name-user": "ReadOnly/ada",
};
const READ = {
  loginAccount: "1111-2222-3333",
  loginUser: "ada",
  roleAccount: "4444-5555-6666",
  roleUser: "ReadOnly/ada",
};

describe("a console page is read", () => {
  test("with its metadata, as they are", () => {
    const contents = { 'meta[name="awsc-session-data"]': "{}", "#awsc-signin-endpoint": "signin.example" };
    expect(read({ contents })).toMatchObject({
      url: URL,
      loadedAt: performance.timeOrigin,
      sessionData: "{}",
      signInHost: "signin.example",
    });
  });

  test("by the texts of its navigation", () => {
    expect(read({ texts: TEXTS })).toMatchObject(READ);
  });

  test("by the navigation's own service first", () => {
    const accountInfo = {
      loginDisplayNameAccount: "1111-2222-3333",
      loginDisplayNameUser: "ada",
      roleDisplayNameAccount: "4444-5555-6666",
      roleDisplayNameUser: " ReadOnly/ada ",
    };
    const stale = Object.fromEntries(Object.keys(TEXTS).map((id) => [id, "stale"]));
    expect(read({ texts: stale, accountInfo })).toMatchObject(READ);
  });

  test.each<readonly [string, Page]>([
    ["is empty", {}],
    ["has nothing but spaces in them", { texts: { ...TEXTS, "awsc-login-display-name-user": " " } }],
    ["has anything but texts in them", { accountInfo: { loginDisplayNameUser: 7 } }],
  ])("without what it does not tell, where it %s", (_, page) => {
    expect(read(page)).toMatchObject({ sessionData: undefined, loginUser: undefined });
  });
});

test.each([
  ["a=1; noflush_awsc-roleInfo=%7B%7D; b=2", "noflush_awsc-roleInfo=%7B%7D"],
  ["a=1; x-noflush_awsc-roleInfo=2", ""],
  ["", ""],
])("of the cookies %j only the role history is read", (cookie, history) => {
  vi.stubGlobal("document", { cookie });
  expect(readRoleHistory()).toBe(history);
});
