import type { SettingName, Settings } from "../library/settings.ts";
import { text } from "../ui/text.ts";
import { useLoaded } from "../ui/use-loaded.ts";
import { shownPolicy } from "./sources/desk.ts";
import { Guardrails } from "./Guardrails.tsx";
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
      <Choice name="order" values={["name", "mine", "recent"]} settings={settings} isFixed={isFixed} />
      <Choice name="density" values={["comfortable", "compact"]} settings={settings} isFixed={isFixed} />
      <Guardrails settings={settings} />
    </section>
  );
}

type ChoiceName = "order" | "density";
type ChoiceProps<Name extends ChoiceName> = {
  readonly name: Name;
  readonly values: readonly Settings[Name][];
  readonly settings: Settings;
  readonly isFixed: (name: SettingName) => boolean;
};

/** A setting that is one of a few values. */
function Choice<Name extends ChoiceName>({ name, values, settings, isFixed }: ChoiceProps<Name>) {
  return (
    <fieldset disabled={isFixed(name)}>
      <legend>{text(name)}</legend>
      {values.map((value) => (
        <label key={value} class="check">
          <input
            type="radio"
            name={name}
            checked={settings[name] === value}
            onInput={() => void settingsDesk.save(name, value)}
          />
          {text(`${name}_${value}` as ChoiceText)}
        </label>
      ))}
    </fieldset>
  );
}

type ChoiceText = { [Name in ChoiceName]: `${Name}_${Settings[Name]}` }[ChoiceName];
