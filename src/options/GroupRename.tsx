import { useState } from "preact/hooks";
import { Profile } from "../profile/profile.ts";
import { text } from "../ui/text.ts";

type Props = {
  readonly groups: readonly string[];
  /** Resolves to whether it was stored. An empty name dissolves the group. */
  readonly onRename: (group: string, name: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** One name for another, in all roles of a group. */
export function GroupRename({ groups, onRename, onClose }: Props) {
  const [group, setGroup] = useState(groups[0] ?? "");
  const [name, setName] = useState(group);
  const isRight = name.trim() === "" || Profile.shape.group.safeParse(name.trim()).success;
  return (
    <form
      class="bulk"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) void onRename(group, name.trim()).then((isStored) => isStored && onClose());
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.isComposing) onClose();
      }}
    >
      <select
        aria-label={text("group")}
        value={group}
        onInput={(event) => {
          setGroup(event.currentTarget.value);
          setName(event.currentTarget.value);
        }}
      >
        {groups.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <input
        type="text"
        aria-label={text("groupNewName")}
        aria-invalid={!isRight}
        aria-describedby="group-problem"
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit">{text("groupRename")}</button>
      <button type="button" class="plain" onClick={onClose}>
        {text("cancel")}
      </button>
      <p id="group-problem" class="wrong" aria-live="polite">
        {!isRight && text("problem_groupForm")}
      </p>
    </form>
  );
}
