import type { TargetedEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * For a field whose value counts once a person leaves it, presses Enter or closes the browser's colour picker. What is
 * drawn anew before that, because something else changed, leaves alone what they have entered; only another value takes
 * its place. `onCommit` returns what of the entered counts, which then stands in the field.
 */
export function useCommitted(value: string, onCommit: (entered: string) => string) {
  const ref = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (ref.current !== null) ref.current.value = value;
  }, [value]);
  const onChange = ({ currentTarget }: TargetedEvent<HTMLInputElement>) => {
    currentTarget.value = onCommit(currentTarget.value);
  };
  return { ref, onChange };
}
