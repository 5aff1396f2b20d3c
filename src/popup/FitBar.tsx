import { countText, text } from "../ui/text.ts";

type Props = {
  readonly isOn: boolean;
  /** How many roles the list would show besides. */
  readonly hidden: number;
  readonly onChange: (isOn: boolean) => void;
};

/** Leaves out the roles that this session cannot have, and says how many those are. It is off whenever the popup opens. */
export function FitBar({ isOn, hidden, onChange }: Props) {
  return (
    <label
      class="fit-bar"
      // A click must not take the focus out of the search box.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{isOn ? countText("onlyFittingHidden", hidden) : text("onlyFitting")}</span>
    </label>
  );
}
