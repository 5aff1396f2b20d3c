import type { KeptRoles } from "../../library/kept-roles.ts";
import { createRoleSearch } from "../../library/search-roles.ts";
import type { Settings } from "../../library/settings.ts";
import { needsConfirmation } from "../../profile/environment.ts";
import { profileKey, type ProfileKey } from "../../profile/profile-key.ts";
import type { Profile } from "../../profile/profile.ts";
import type { DirectSwitch, Disposition } from "../switches/direct-switch.ts";
import { describe, describeRole, type Markup } from "./suggestion.ts";

/** As many as the browsers show below the line that is typed. */
const MAX_SUGGESTIONS = 5;

type Suggestion = { readonly content: string; readonly description: string };

export type AddressBarParts = {
  readonly loadRoles: () => Promise<KeptRoles>;
  /** A role as it is stored now. */
  readonly find: (key: ProfileKey) => Promise<Profile | undefined>;
  readonly loadSettings: () => Promise<Pick<Settings, "confirmProduction" | "environmentRules">>;
  readonly recordUse: (key: ProfileKey) => Promise<void>;
  readonly switchTo: DirectSwitch;
  /** The popup, where production is asked about. */
  readonly openPopup: () => Promise<void>;
  /** Says what Enter does with the line as it is typed. */
  readonly setDefault: (description: string) => void;
  readonly markup: Markup;
  readonly now: () => number;
};

export type AddressBar = {
  readonly suggest: (typed: string, show: (suggestions: Suggestion[]) => void) => Promise<void>;
  readonly enter: (content: string, disposition: Disposition) => Promise<void>;
};

/** Roles by keyword in the address bar: the popup's search, and a switch to what is picked. */
export function createAddressBar(parts: AddressBarParts): AddressBar {
  const search = async (typed: string, limit: number): Promise<readonly Profile[]> => {
    if (typed.trim() === "") return [];
    const roles = await parts.loadRoles();
    const found = createRoleSearch(roles, parts.now()).find(typed).subarray(0, limit);
    return Array.from(found, (row) => roles.rows.profile(row));
  };

  return {
    async suggest(typed, show) {
      const [found, settings] = await Promise.all([search(typed, 1 + MAX_SUGGESTIONS), parts.loadSettings()]);
      const texts = found.map((profile) =>
        describe(describeRole(profile, needsConfirmation(profile, settings)), parts.markup),
      );
      const [best = describe(nothingText(typed), parts.markup), ...others] = texts;
      parts.setDefault(best);
      show(
        others.flatMap((description, at) => {
          const profile = found[at + 1];
          return profile === undefined ? [] : { content: profileKey(profile), description };
        }),
      );
    },
    async enter(content, disposition) {
      const [best] = (await parts.find(content)) === undefined ? await search(content, 1) : [];
      // Rows are for showing: what is switched to is what is stored.
      const profile = await parts.find(best === undefined ? content : profileKey(best));
      if (profile === undefined) return;
      if (needsConfirmation(profile, await parts.loadSettings())) {
        await parts.openPopup();
        return;
      }
      const { isPrivate } = await parts.switchTo(profile, disposition);
      // Of what is done in a private window nothing is kept.
      if (!isPrivate) await parts.recordUse(profileKey(profile));
    },
  };
}

function nothingText(typed: string): string {
  return typed.trim() === ""
    ? chrome.i18n.getMessage("searchRoles")
    : chrome.i18n.getMessage("noRoleFound", [typed]);
}
