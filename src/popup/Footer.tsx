import { isUpdated } from "../library/seen-version.ts";
import type { Uses } from "../library/uses.ts";
import { text } from "../ui/text.ts";
import { openOptions } from "./open-page.ts";

/** So often a person is reminded of the keys; then they know them, or do without. */
const HINTED_SWITCHES = 5;

/** It stays as it was when the popup opened: nothing appears under the pointer. */
const hasNews = isUpdated(localStorage, chrome.runtime.getManifest().version);

export function Footer({ uses }: { readonly uses: Uses }) {
  const switches = Object.values(uses).reduce((sum, { count }) => sum + count, 0);
  return (
    <footer>
      <button type="button" class="plain" onClick={() => void openOptions("add")}>
        {text("addRole")}
      </button>
      {hasNews ? (
        <button type="button" class="plain" onClick={() => void openOptions("changes")}>
          {text("changesHeading")}
        </button>
      ) : (
        switches < HINTED_SWITCHES && <span class="hints quiet">{text("keyHints")}</span>
      )}
      <button type="button" class="plain" onClick={() => void openOptions("roles")}>
        {text("manageRoles")}
      </button>
    </footer>
  );
}
