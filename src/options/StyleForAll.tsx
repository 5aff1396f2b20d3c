import { text } from "../ui/text.ts";
import type { StyleDraft, StyleProblem } from "./style-for-all.ts";

type Props = {
  readonly draft: StyleDraft;
  readonly problem: StyleProblem | undefined;
  readonly onEnter: (draft: StyleDraft) => void;
};

/** One group and one colour for everything that comes in. */
export function StyleForAll({ draft, problem, onEnter }: Props) {
  const field = (name: keyof StyleDraft, label: string, wrong: StyleProblem) => (
    <div class="field">
      <label for={`all-${name}`}>{label}</label>
      <input
        id={`all-${name}`}
        type="text"
        spellcheck={false}
        autocomplete="off"
        aria-invalid={problem === wrong}
        aria-describedby={`all-${name}-note`}
        value={draft[name]}
        onInput={(event) => onEnter({ ...draft, [name]: event.currentTarget.value })}
      />
      <p id={`all-${name}-note`} class={problem === wrong ? "wrong" : "quiet"} aria-live="polite">
        {problem === wrong ? text(`problem_${wrong}`) : text("forAllHint")}
      </p>
    </div>
  );
  return (
    <div class="side-by-side">
      {field("group", text("groupForAll"), "groupForm")}
      {field("color", text("colorForAll"), "colorForm")}
    </div>
  );
}
