import type { SettingName, Settings } from "../library/settings.ts";
import { text } from "../ui/text.ts";
import { FixedNote } from "./FixedNote.tsx";
import { settingsDesk } from "./storage.ts";

type ChoiceName = "openIn" | "openSessionIn" | "order" | "density" | "confirmProduction";
/** Whether the administrator's policy holds a setting. */
export type IsFixed = (name: SettingName) => boolean;

type ChoiceProps<Name extends ChoiceName> = {
  readonly name: Name;
  readonly values: readonly Settings[Name][];
  readonly settings: Settings;
  readonly isFixed: IsFixed;
};

/** A setting that is one of a few values, or the one that the administrator fixed. */
export function Choice<Name extends ChoiceName>({ name, values, settings, isFixed }: ChoiceProps<Name>) {
  return (
    <fieldset disabled={isFixed(name)} aria-describedby={isFixed(name) ? `fixed-${name}` : undefined}>
      <legend>{text(name)}</legend>
      {isFixed(name) && <FixedNote id={`fixed-${name}`} />}
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
type ChoiceText = {
  [Name in ChoiceName]: `${Name extends "openSessionIn" ? "openIn" : Name}_${Settings[Name]}`;
}[ChoiceName];

function choiceText<Name extends ChoiceName>(name: Name, value: Settings[Name]): ChoiceText {
  return `${name === "openSessionIn" ? "openIn" : name}_${value}` as ChoiceText;
}
