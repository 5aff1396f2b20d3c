import { describe, expect, test } from "vitest";
import { createSwitchHandlers } from "../../../../src/background/switches/switch-handlers.ts";
import { createFormOffers } from "../../../../src/background/sources/form-offers.ts";
import { createPendingSwitches } from "../../../../src/console/pending-switches.ts";
import { createSwitchRequest, switchFormUrl } from "../../../../src/console/switch-request.ts";
import { profileKey, type Profile } from "../../../../src/profile/profile.ts";
import { buildProfile } from "../../../support/builders.ts";
import { createMutex } from "../../../support/mutex.ts";
import { createStorageArea } from "../../../support/storage-area.ts";

const NEW_TAB = 42;
const REQUEST = createSwitchRequest(buildProfile(), undefined);
const FORM = switchFormUrl(REQUEST);

function createHandlers(newTab: { id?: number } = { id: NEW_TAB }, profiles: Profile[] = []) {
  const opened: unknown[] = [];
  const logged: string[] = [];
  const pending = createPendingSwitches({
    session: createStorageArea(),
    exclusive: createMutex(),
    now: () => 0,
  });
  const offers = createFormOffers(
    { load: () => Promise.resolve(profiles) },
    ({ roleName }) => void logged.push(roleName),
  );
  const tabs = {
    create: ({ url }: { url: string }) => {
      opened.push(["create", url]);
      return Promise.resolve(newTab);
    },
    update: (tabId: number, { url }: { url: string }) => {
      opened.push(["update", tabId, url]);
      return Promise.resolve(undefined);
    },
  };
  return {
    opened,
    logged,
    pending,
    handlers: createSwitchHandlers({ pending, tabs, loadOffers: () => Promise.resolve(offers) }),
  };
}

const inTab = (id: number, url = FORM) => ({ id: "rolecall", url, tab: { id } });

describe("AWS's form", () => {
  test("opens in the tab that is asked for, and is completed there alone", async () => {
    const { opened, handlers } = createHandlers();
    await handlers.openSwitchForm({ request: REQUEST, tabId: 7 }, { id: "rolecall" });
    expect(opened).toEqual([["update", 7, FORM]]);
    expect(await handlers.readFormTask({}, inTab(7))).toEqual({ kind: "complete", request: REQUEST });
    expect(await handlers.readFormTask({}, inTab(8))).toBeUndefined();
  });

  test("opens in a new tab when none is asked for", async () => {
    const { opened, handlers } = createHandlers();
    await handlers.openSwitchForm({ request: REQUEST }, { id: "rolecall" });
    expect(opened).toEqual([["create", FORM]]);
    expect(await handlers.readFormTask({}, inTab(NEW_TAB))).toEqual({ kind: "complete", request: REQUEST });
  });

  test.each([
    ["no role", undefined],
    ["a malformed account", { ...REQUEST, account: "12" }],
    ["a malformed role", { ...REQUEST, roleName: "a b" }],
    ["an unknown partition", { ...REQUEST, partition: "moon" }],
    ["somebody else's page to land on", { ...REQUEST, redirectUri: "https://evil.com/" }],
  ])("is not opened for %s", async (_, request) => {
    const { opened, handlers } = createHandlers();
    await expect(handlers.openSwitchForm({ request, tabId: 7 }, { id: "rolecall" })).rejects.toThrow();
    expect(opened).toEqual([]);
  });

  test("is not waited for where the browser names no tab", async () => {
    const { handlers } = createHandlers({});
    await expect(handlers.openSwitchForm({ request: REQUEST }, { id: "rolecall" })).rejects.toThrow(
      "There is no tab to switch in.",
    );
  });

  test("is left alone at an address that nobody chose, or at none", async () => {
    const { handlers } = createHandlers();
    await handlers.openSwitchForm({ request: REQUEST, tabId: 7 }, { id: "rolecall" });
    const other = switchFormUrl({ ...REQUEST, roleName: "Other" });
    expect(await handlers.readFormTask({}, inTab(7, other))).toBeUndefined();
  });

  test("that a link opened is offered the role that fits, which is submitted once it was taken", async () => {
    const profile = buildProfile({ region: "us-east-1" });
    const { handlers } = createHandlers({}, [profile, buildProfile({ accountId: "444455556666" })]);
    const page = "https://eu-west-1.console.aws.amazon.com/s3/home";
    const link = `${switchFormUrl(REQUEST)}&redirect_uri=${encodeURIComponent(page)}`;
    const key = "aws:123456789012:ReadOnly";
    expect(await handlers.readFormTask({}, inTab(7, link))).toEqual({
      kind: "offer",
      offers: [{ key, displayName: "Payments", roleName: "ReadOnly" }],
    });
    expect(await handlers.claimSubmission({}, inTab(7, link))).toBe(false);
    expect(await handlers.takeOffer({ key: "aws:444455556666:ReadOnly" }, inTab(7, link))).toBeUndefined();
    expect(await handlers.takeOffer({ key }, inTab(7, link))).toMatchObject({
      kind: "complete",
      request: { account: "123456789012", redirectUri: page },
    });
    expect(await handlers.claimSubmission({}, inTab(7, link))).toBe(true);
  });

  test("that a link opened is logged when a role is taken, but not in a private window", async () => {
    const { handlers, logged } = createHandlers({}, [buildProfile()]);
    const key = profileKey(buildProfile());
    await handlers.takeOffer({ key: "aws:444455556666:ReadOnly" }, inTab(7));
    const hidden = { ...inTab(7), tab: { id: 7, incognito: true } };
    expect(await handlers.takeOffer({ key }, hidden)).toMatchObject({ kind: "complete" });
    expect(logged).toEqual([]);
    await handlers.takeOffer({ key }, inTab(7));
    expect(logged).toEqual(["ReadOnly"]);
  });

  test("may be submitted once, and is explained when it comes back", async () => {
    const { handlers } = createHandlers();
    expect(await handlers.claimSubmission({}, inTab(7))).toBe(false);
    await handlers.openSwitchForm({ request: REQUEST, tabId: 7 }, { id: "rolecall" });
    expect(await handlers.claimSubmission({}, inTab(7))).toBe(true);
    expect(await handlers.claimSubmission({}, inTab(7))).toBe(false);
    expect(await handlers.readFormTask({}, inTab(7))).toEqual({ kind: "explain", request: REQUEST });
  });
});

test.each([{ id: "rolecall" }, { id: "rolecall", tab: {} }])(
  "a question from no tab, %j, is an error",
  (sender) => {
    const { handlers } = createHandlers();
    expect(() => handlers.readFormTask({}, sender)).toThrow("There is no tab to switch in.");
    expect(() => handlers.claimSubmission({}, sender)).toThrow("There is no tab to switch in.");
  },
);
