import type { ComponentChildren } from "preact";

type Props = {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: (checked: boolean) => void;
  readonly children: ComponentChildren;
  readonly describedBy?: string;
};

/** A choice to tick, or one of several. */
export function Choice({ type, name, checked, onChoose, children, describedBy }: Props) {
  return (
    <label class="check">
      <input
        type={type}
        name={name}
        checked={checked}
        aria-describedby={describedBy}
        onInput={(event) => onChoose(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
