import type { Reach } from "./loopback-hosts.ts";

type Preference = string | number | boolean;
export type Preferences = Readonly<Record<string, Preference>>;

/** What every Firefox is started with. */
const STANDING: Preferences = {
  "marionette.port": 0,
  "browser.shell.checkDefaultBrowser": false,
  "browser.aboutwelcome.enabled": false,
  "browser.startup.page": 0,
  "browser.newtabpage.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "toolkit.cosmeticAnimations.enabled": false,
  // A third of the work of its own process is to draw its window, mostly what no test looks at.
  "layout.frame_rate": 30,
  // A site that a test comes back to finds the process that it had.
  "dom.ipc.keepProcessesAlive.web": 4,
  "dom.ipc.keepProcessesAlive.webIsolated": 10,
  // What it would recommend to a person is weighed at each page that is opened.
  "browser.newtabpage.activity-stream.asrouter.providers.cfr": "null",
  "browser.newtabpage.activity-stream.asrouter.providers.onboarding": "null",
};

/** The text of `user.js`. */
export function formatPreferences(own: Preferences): string {
  return Object.entries({ ...STANDING, ...own })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}

/** What one add-on needs; these can also be set while Firefox runs. */
export function preferencesFor(
  addonId: string,
  uuid: string,
  wishes: { readonly hosts: Reach; readonly extra: Preferences },
): Preferences {
  return {
    "extensions.webextensions.uuids": JSON.stringify({ [addonId]: uuid }),
    // A temporary add-on is uninstalled when Firefox quits; these keep what it stored for the next start.
    "extensions.webextensions.keepStorageOnUninstall": true,
    "extensions.webextensions.keepUuidOnUninstall": true,
    ...reachPreferences(wishes.hosts),
    ...wishes.extra,
  };
}

/**
 * Firefox's resolver takes one answer for every name, so a stand-in receives each request to port 443, and must itself
 * refuse hosts that it does not stand in for.
 */
function reachPreferences(hosts: Reach): Preferences {
  if (hosts === "internet") return {};
  const loopbackOnly = { "network.dns.forceResolve": "127.0.0.1" };
  if (hosts === "nothing") return loopbackOnly;
  return { ...loopbackOnly, "network.socket.forcePort": `443=${hosts.port}` };
}
