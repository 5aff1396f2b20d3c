import { countText, text } from "../../ui/text.ts";

type Props = {
  readonly id: string;
  readonly label: string;
  /** In seconds; 0 for no limit. */
  readonly choices: readonly number[];
  readonly value: number;
  readonly onChoose: (seconds: number) => void;
};

/** A length of time to choose. */
export function HoursField({ id, label, choices, value, onChoose }: Props) {
  return (
    <div class="field">
      <label for={`setup-${id}`}>{label}</label>
      <select
        id={`setup-${id}`}
        value={value}
        onInput={(event) => onChoose(Number(event.currentTarget.value))}
      >
        {choices.map((seconds) => (
          <option key={seconds} value={seconds}>
            {hoursText(seconds)}
          </option>
        ))}
      </select>
    </div>
  );
}

export function hoursText(seconds: number): string {
  return seconds === 0 ? text("anyTime") : countText("hours", seconds / 3_600);
}
