import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { text } from "../ui/text.ts";
import { FixedNote } from "./FixedNote.tsx";
import { settingsDesk } from "./storage.ts";

type Props = { readonly isOn: boolean; readonly isFixed: boolean };

/** Firefox for Android has none. */
const HAS_GROUPS = "group" in chrome.tabs;

/** Has the tabs of roles that are opened together grouped, once the browser's question was answered with yes. */
export function TabGroups({ isOn, isFixed }: Props) {
  const [refused, setRefused] = useState(false);
  if (!HAS_GROUPS) return null;
  const turn = async (on: boolean) => {
    // The browser must be asked before anything else is waited for, or it does not count as an answer to the click.
    const allowed = !on || (await browser.permissions.request({ permissions: ["tabGroups"] }));
    setRefused(!allowed);
    if (allowed) await settingsDesk.save("groupTabs", on);
  };
  return (
    <fieldset disabled={isFixed}>
      <legend>{text("tabGroups")}</legend>
      {isFixed && <FixedNote />}
      <label class="check">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby="group-tabs-hint"
          onInput={({ currentTarget }) => {
            const on = currentTarget.checked;
            // What is stored decides what is ticked: a refusal leaves it as it was.
            currentTarget.checked = isOn;
            void turn(on);
          }}
        />
        {text("groupTabs")}
      </label>
      <p id="group-tabs-hint" class="quiet">
        {text("groupTabsHint")}
      </p>
      <div role="status">{refused && <p class="warning">{text("groupTabsRefused")}</p>}</div>
    </fieldset>
  );
}
