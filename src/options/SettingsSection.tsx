import type { SettingName } from "../library/settings.ts";
import { text } from "../ui/text.ts";
import { useLoaded } from "../ui/use-loaded.ts";
import { shownPolicy } from "./sources/desk.ts";
import { settingsDesk } from "./storage.ts";

/** What a person wants to be the same on every machine. */
export function SettingsSection() {
  const settings = useLoaded(settingsDesk);
  const policy = useLoaded(shownPolicy);
  const isFixed = (name: SettingName) => policy !== undefined && name in policy.settings;
  if (settings === undefined) return null;
  return (
    <section class="page" aria-labelledby="settings-heading">
      <h1 id="settings-heading">{text("settingsHeading")}</h1>
      <p class="quiet">{text("settingsHint")}</p>
      {(["openIn", "openSessionIn"] as const).map((name) => (
        <fieldset key={name} disabled={isFixed(name)}>
          <legend>{text(name)}</legend>
          {(["thisTab", "newTab"] as const).map((place) => (
            <label key={place} class="check">
              <input
                type="radio"
                name={name}
                checked={settings[name] === place}
                onInput={() => void settingsDesk.save(name, place)}
              />
              {text(`openIn_${place}`)}
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
