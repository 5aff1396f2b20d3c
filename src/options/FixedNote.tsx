import { text } from "../ui/text.ts";

/** Why a setting cannot be changed here. */
export function FixedNote({ id }: { readonly id?: string }) {
  return (
    <p class="quiet" id={id}>
      {text("sourceManaged")}
    </p>
  );
}
