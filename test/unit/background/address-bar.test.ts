import { beforeEach, describe, expect, test, vi } from "vitest";
import { createAddressBar, type AddressBarParts } from "../../../src/background/address-bar/address-bar.ts";
import { describe as describeIn } from "../../../src/background/address-bar/suggestion.ts";
import { DEFAULT_RULES } from "../../../src/profile/environment.ts";
import { joinRows, readRows } from "../../../src/profile/role-rows.ts";
import { profileKey, type Profile } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";

const payments = buildProfile({ displayName: "Payments", roleName: "ReadOnly", environment: "development" });
const paymentsProd = buildProfile({
  displayName: "Payments live",
  accountId: "444455556666",
  environment: "production",
});
const search = buildProfile({ displayName: "Search <b>&", accountId: "777788889999", group: "Payments" });
const ALL = [payments, paymentsProd, search];

beforeEach(() => {
  vi.stubGlobal("chrome", {
    i18n: { getMessage: (name: string, values: string[] = []) => [name, ...values].join("|") },
  });
});

/** An address bar over roles, and what it did. */
type Scene = { asks?: "off" | "key"; stored?: readonly Profile[]; isPrivate?: boolean };
function open({ asks = "off", stored = ALL, isPrivate = false }: Scene = {}) {
  const done: unknown[] = [];
  const shown: { readonly content: string; readonly description: string }[] = [];
  const parts: AddressBarParts = {
    loadRoles: () =>
      Promise.resolve({
        stamp: "",
        rows: readRows(joinRows(ALL)),
        view: { order: "name", density: "comfortable", favorites: [], uses: {}, folded: [] },
      }),
    find: (key) => Promise.resolve(stored.find((profile) => profileKey(profile) === key)),
    loadSettings: () => Promise.resolve({ confirmProduction: asks, environmentRules: [...DEFAULT_RULES] }),
    recordUse: (key) => Promise.resolve(void done.push(["used", key])),
    switchTo: ({ displayName }, disposition) => {
      done.push([disposition, displayName]);
      return Promise.resolve({ isPrivate });
    },
    openPopup: () => Promise.resolve(void done.push("popup")),
    setDefault: (description) => void done.push(["default", description]),
    markup: "xml",
    now: () => 0,
  };
  const bar = createAddressBar(parts);
  return {
    done,
    shown,
    bar,
    suggest: (typed: string) => bar.suggest(typed, (found) => shown.push(...found)),
  };
}

describe("the address bar", () => {
  test("suggests what the popup finds, the best first, which Enter takes", async () => {
    const { done, shown, suggest } = open();
    await suggest("pay");
    expect(done).toEqual([["default", expect.stringContaining("Payments")]]);
    expect(shown.map(({ content }) => content)).toEqual([paymentsProd, search].map(profileKey));
  });

  test.each([
    ["what is typed", "pay", payments],
    ["a suggestion", profileKey(search), search],
  ])("switches to %s where a person wants it", async (_, content, { accountId, displayName }) => {
    for (const disposition of ["currentTab", "newForegroundTab", "newBackgroundTab"] as const) {
      const { done, bar } = open();
      await bar.enter(content, disposition);
      expect(done).toEqual([
        [disposition, displayName],
        ["used", expect.stringContaining(accountId)],
      ]);
    }
  });

  test("keeps no record of what is picked in a private window", async () => {
    const { done, bar } = open({ isPrivate: true });
    await bar.enter(profileKey(search), "currentTab");
    expect(done).toEqual([["currentTab", search.displayName]]);
  });

  test("never switches to production that is asked about: it says so, and opens the popup", async () => {
    const { done, bar, suggest, shown } = open({ asks: "key" });
    await suggest("pay");
    expect(shown[0]?.description).toContain("addressBarAsked");
    await bar.enter(profileKey(paymentsProd), "currentTab");
    expect(done.slice(1)).toEqual(["popup"]);
  });

  test("switches to no role that is gone since it was shown", async () => {
    const { done, bar } = open({ stored: [] });
    await bar.enter(profileKey(payments), "currentTab");
    await bar.enter("pay", "currentTab");
    expect(done).toEqual([]);
  });

  test.each([
    ["", "searchRoles"],
    ["nowhere", "noRoleFound|nowhere"],
  ])("says what there is for %j", async (typed, description) => {
    const { done, shown, bar, suggest } = open();
    await suggest(typed);
    await bar.enter(typed, "currentTab");
    expect(done).toEqual([["default", description]]);
    expect(shown).toEqual([]);
  });

  test("shows a name as text: markup, what XML has no place for, and what turns the direction of a line", async () => {
    expect(describeIn(`<match>&"'\u0000\ud800`, "xml")).toBe("&lt;match&gt;&amp;&quot;&apos;  ");
    expect(describeIn("<b>&", "plain")).toBe("<b>&");
    const { done, suggest } = open();
    await suggest("search");
    expect(done).toEqual([["default", expect.stringContaining("\u2068Search &lt;b&gt;&amp;\u2069")]]);
  });
});
