import browser from "webextension-polyfill";
import { keepRoles, readKeptRoles } from "../library/kept-roles.ts";
import { createLayeredSource } from "../library/layers.ts";
import { loadRoles } from "../library/load-roles.ts";
import { compareText } from "../profile/compare-text.ts";
import { local, settingsDesk } from "./storage.ts";

/** A change is often followed by another; the popup cannot be opened sooner. */
const PAUSE_MS = 300;

/** Keeps the roles at hand for the popup, which this page changes more than any other. */
export function keepRolesForPopup(): void {
  // The shared roles as well: the popup takes what is kept under the current stamp for all that there is.
  const source = createLayeredSource(local, browser.storage.local.onChanged);
  let timer: number | undefined;
  const keep = async () => {
    const kept = readKeptRoles(localStorage);
    const roles = await loadRoles({ local, source, compareText }, kept);
    keepRoles(localStorage, roles, roles.rows !== kept?.rows);
  };
  const keepSoon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void keep(), PAUSE_MS);
  };
  source.watch(keepSoon);
  settingsDesk.watch(keepSoon);
  keepSoon();
}
