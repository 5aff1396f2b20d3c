import { readRoleHistory as readHistoryOf } from "../../console/in-page/read-role-history.ts";
import { openNewTab } from "../../console/new-tab.ts";
import { openForm } from "../../console/open-form.ts";
import { openInContainer } from "../../console/open-in-container.ts";
import { createPendingSwitches } from "../../console/pending-switches.ts";
import { readTab } from "../../console/read-tab.ts";
import { recordingBrowser } from "../../console/recording-browser.ts";
import { readServedIdentity } from "../../console/served-identity.ts";
import { createSwitchBrowser } from "../../console/switch-browser.ts";
import { createSwitchRecord, switchFormUrl, type SwitchRequest } from "../../console/switch-request.ts";
import type { SwitchBrowser } from "../../console/switch-role.ts";
import { lookForUnsavedInput } from "../../console/unsaved-input.ts";
import { readRoleHistory } from "../../formats/role-history.ts";
import { loadContainers } from "../../library/containers.ts";
import { createLayeredSource } from "../../library/layers.ts";
import { createLock } from "../../library/lock.ts";
import type { Handlers } from "../../messages/receive-messages.ts";
import type { Container } from "../../profile/container.ts";
import { profileKey } from "../../profile/profile-key.ts";
import type { SwitchRecord } from "../../profile/switch-record.ts";
import { loadLater } from "../load-later.ts";
import { createDirectSwitch, type DirectSwitch, type Disposition } from "./direct-switch.ts";
import { createRenewal } from "./renew.ts";
import { createSwitchHandlers, type SwitchHandlers } from "./switch-handlers.ts";

/** A script of its own, which the background loads once a person switches. */
export type SwitchWork = SwitchHandlers &
  Pick<Handlers, "renewSession"> & { readonly switchTo: DirectSwitch };

const { scripting, storage, tabs } = chrome;
const { local, session } = storage;
const pending = createPendingSwitches({
  session,
  exclusive: createLock(navigator.locks, "switch"),
  now: Date.now,
});
const handlers = createSwitchHandlers({
  pending,
  loadOffers: async () => (await loadLater("sourceWork")).offers,
});

/** A log that cannot be written keeps nobody from a role. */
async function record(request: SwitchRequest, how: Pick<SwitchRecord, "from" | "base">): Promise<void> {
  try {
    await (await loadLater("switchLog")).record(createSwitchRecord(request, { at: Date.now(), ...how }));
  } catch (error) {
    console.error("Rolecall could not log a switch.", error);
  }
}

/** What a switch is made with. Of what is done in a private window nothing is kept. */
function browserFor(
  request: SwitchRequest,
  { isPrivate, ...how }: Pick<SwitchRecord, "from" | "base"> & { readonly isPrivate: boolean },
  open: SwitchBrowser["openForm"],
): SwitchBrowser {
  const browser = createSwitchBrowser(chrome, open);
  return isPrivate ? browser : recordingBrowser(browser, () => void record(request, how));
}

const switchWork: SwitchWork = {
  ...handlers,
  renewSession: createRenewal({
    session,
    loadTabs: () => tabs.query({}),
    noteSession: async (...seen) => (await loadLater("marksWork")).noteSession(...seen),
    readTab: async (tabId) => readTab(scripting, await tabs.get(tabId)),
    readServed: (...page) => readServedIdentity(scripting, ...page),
    lookForInput: (tabId) => lookForUnsavedInput(scripting, tabId),
    loadProfiles: async (tabId, { partition }) => {
      const [stored, [history]] = await Promise.all([
        createLayeredSource(local, local.onChanged).load(),
        // What a console remembers only helps.
        scripting.executeScript({ target: { tabId }, func: readHistoryOf }).catch(() => []),
      ]);
      const remembered = readRoleHistory(history?.result ?? "", partition).candidates;
      return [...stored, ...remembered.map(({ profile }) => profile)];
    },
    browserFor: (request, how) =>
      browserFor(request, { from: "renewal", ...how }, (asked, tabId) =>
        openForm(asked, tabId, { tabs, pending }),
      ),
  }),
  switchTo: createDirectSwitch({
    readTab: async () => {
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      return tab && readTab(scripting, tab);
    },
    loadContainer: async (profile) => (await loadContainers(local))[profileKey(profile)],
    browserFor: (request, { disposition, container, ...how }) =>
      browserFor(request, { from: "addressBar", ...how }, async (asked) => {
        if (container !== undefined && (await openApart(asked, container, disposition))) return;
        await pending.choose(asked, () => openTab(switchFormUrl(asked), disposition));
      }),
  }),
};
Object.assign(globalThis, { switchWork });

/** Whether the container was there; the popup is where a person is told of one that is not. */
async function openApart(
  request: SwitchRequest,
  container: Container,
  disposition: Disposition,
): Promise<boolean> {
  const result = await openInContainer(request, container, { tabs, pending });
  if (result.kind !== "opened") return false;
  if (result.tabId !== undefined && disposition !== "newBackgroundTab")
    await tabs.update(result.tabId, { active: true });
  return true;
}

async function openTab(url: string, disposition: Disposition): Promise<number> {
  const { id } =
    disposition === "currentTab"
      ? ((await tabs.update({ url })) ?? {})
      : await openNewTab(tabs, { url, active: disposition === "newForegroundTab" });
  if (id === undefined) throw new Error("There is no tab to switch in.");
  return id;
}
