import type { SettingName } from "../../library/settings.ts";
import { text } from "../../ui/text.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { FixedNote } from "../FixedNote.tsx";
import { shownPolicy } from "../sources/desk.ts";
import { settingsDesk } from "../storage.ts";

/** Whether there is a log, and whether a person is asked what they switch for. */
export function LogSettings() {
  const settings = useLoaded(settingsDesk);
  const policy = useLoaded(shownPolicy);
  if (settings === undefined) return null;
  const isFixed = (name: SettingName) => policy !== undefined && name in policy.settings;
  const tick = (name: "keepLog" | "askReason") => (
    <label class="check">
      <input
        type="checkbox"
        checked={settings[name]}
        disabled={isFixed(name)}
        onInput={({ currentTarget }) => void settingsDesk.save(name, currentTarget.checked)}
      />
      {text(name)}
    </label>
  );
  return (
    <>
      {(isFixed("keepLog") || isFixed("askReason")) && <FixedNote />}
      {tick("keepLog")}
      {settings.keepLog && tick("askReason")}
    </>
  );
}
