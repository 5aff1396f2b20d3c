import { text } from "../ui/text.ts";
import { useLoaded } from "../ui/use-loaded.ts";
import { settingsDesk } from "./storage.ts";

/** What a person wants to be the same on every machine. */
export function SettingsSection() {
  const settings = useLoaded(settingsDesk);
  if (settings === undefined) return null;
  return (
    <section class="page" aria-labelledby="settings-heading">
      <h1 id="settings-heading">{text("settingsHeading")}</h1>
      <p class="quiet">{text("settingsHint")}</p>
      <fieldset>
        <legend>{text("openIn")}</legend>
        {(["thisTab", "newTab"] as const).map((place) => (
          <label key={place} class="check">
            <input
              type="radio"
              name="openIn"
              checked={settings.openIn === place}
              onInput={() => void settingsDesk.save("openIn", place)}
            />
            {text(`openIn_${place}`)}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
