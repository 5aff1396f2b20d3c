import type { SettingName, Settings } from "../library/settings.ts";
import { text, type TextName } from "../ui/text.ts";
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
      <Choice name="openIn" values={["thisTab", "newTab"]} settings={settings} isFixed={isFixed} />
      <Choice name="openSessionIn" values={["thisTab", "newTab"]} settings={settings} isFixed={isFixed} />
      <Choice name="order" values={["name", "mine", "recent"]} settings={settings} isFixed={isFixed} />
      <Choice name="density" values={["comfortable", "compact"]} settings={settings} isFixed={isFixed} />
      <Guardrails settings={settings} />
    </section>
  );
}

type ChoiceName = "openIn" | "openSessionIn" | "order" | "density";
type ChoiceProps<Name extends ChoiceName> = {
  readonly name: Name;
  readonly values: readonly Settings[Name][];
  readonly settings: Settings;
  readonly isFixed: (name: SettingName) => boolean;
};

/** A setting that is one of a few values, or the one that the administrator fixed. */
function Choice<Name extends ChoiceName>({ name, values, settings, isFixed }: ChoiceProps<Name>) {
  return (
    <fieldset disabled={isFixed(name)} aria-describedby={isFixed(name) ? `fixed-${name}` : undefined}>
      <legend>{text(name)}</legend>
      {isFixed(name) && (
        <p class="quiet" id={`fixed-${name}`}>
          {text("sourceManaged")}
        </p>
      )}
      {values.map((value) => (
        <label key={value} class="check">
          <input
            type="radio"
            name={name}
            checked={settings[name] === value}
            onInput={() => void settingsDesk.save(name, value)}
          />
          {text(choiceText(name, value))}
        </label>
      ))}
    </fieldset>
  );
}

/** Both settings of a place have the same two places. */
function choiceText<Name extends ChoiceName>(name: Name, value: Settings[Name]): TextName {
  return `${name === "openSessionIn" ? "openIn" : name}_${value}` as TextName;
}
