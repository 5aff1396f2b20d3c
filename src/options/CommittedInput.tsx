import type { InputHTMLAttributes } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

type Props = Pick<
  InputHTMLAttributes,
  "aria-label" | "maxLength" | "placeholder" | "spellcheck" | "autocomplete"
> & {
  readonly value: string;
  /** Takes what a person typed, and returns what of it counts, which then stands in the field. */
  readonly onCommit: (typed: string) => string;
};

/**
 * A text field whose text counts once a person leaves it or presses Enter. What is drawn anew before that, because
 * something else changed, leaves alone what they have typed; only another value takes its place.
 */
export function CommittedInput({ value, onCommit, ...attributes }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (input.current !== null) input.current.value = value;
  }, [value]);
  return (
    <input
      {...attributes}
      ref={input}
      type="text"
      onChange={({ currentTarget }) => {
        currentTarget.value = onCommit(currentTarget.value);
      }}
    />
  );
}
