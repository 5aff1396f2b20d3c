import { describe, expect, test } from "vitest";
import { createSwitchHandlers } from "../../../../src/background/switches/switch-handlers.ts";
import { createFormOffers } from "../../../../src/background/sources/form-offers.ts";
import { createPendingSwitches } from "../../../../src/console/pending-switches.ts";
import { createSwitchRequest, switchFormUrl } from "../../../../src/console/switch-request.ts";
import { profileKey, type Profile } from "../../../../src/profile/profile.ts";
import { buildProfile } from "../../../support/builders.ts";
import { createMutex } from "../../../support/mutex.ts";
import { createStorageArea } from "../../../support/storage-area.ts";

const REQUEST = createSwitchRequest(buildProfile(), undefined);
const FORM = switchFormUrl(REQUEST);

function createHandlers(profiles: Profile[] = []) {
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
  return {
    logged,
    choose: (tabId: number) => pending.choose(REQUEST, () => Promise.resolve(tabId)),
    handlers: createSwitchHandlers({ pending, loadOffers: () => Promise.resolve(offers) }),
  };
}

const inTab = (id: number, url = FORM) => ({ id: "rolecall", url, tab: { id } });

describe("AWS's form", () => {
  test("is completed in the tab that a person chose it for, and there alone", async () => {
    const { choose, handlers } = createHandlers();
    await choose(7);
    expect(await handlers.readFormTask({}, inTab(7))).toEqual({ kind: "complete", request: REQUEST });
    expect(await handlers.readFormTask({}, inTab(8))).toBeUndefined();
  });

  test("is left alone at an address that nobody chose, or at none", async () => {
    const { choose, handlers } = createHandlers();
    await choose(7);
    const other = switchFormUrl({ ...REQUEST, roleName: "Other" });
    expect(await handlers.readFormTask({}, inTab(7, other))).toBeUndefined();
  });

  test("that a link opened is offered the role that fits, which is submitted once it was taken", async () => {
    const profile = buildProfile({ region: "us-east-1" });
    const { handlers } = createHandlers([profile, buildProfile({ accountId: "444455556666" })]);
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
    const { handlers, logged } = createHandlers([buildProfile()]);
    const key = profileKey(buildProfile());
    await handlers.takeOffer({ key: "aws:444455556666:ReadOnly" }, inTab(7));
    const hidden = { ...inTab(7), tab: { id: 7, incognito: true } };
    expect(await handlers.takeOffer({ key }, hidden)).toMatchObject({ kind: "complete" });
    expect(logged).toEqual([]);
    await handlers.takeOffer({ key }, inTab(7));
    expect(logged).toEqual(["ReadOnly"]);
  });

  test("may be submitted once, and is explained when it comes back", async () => {
    const { choose, handlers } = createHandlers();
    expect(await handlers.claimSubmission({}, inTab(7))).toBe(false);
    await choose(7);
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
