import { useEffect, useState } from "preact/hooks";
import { countFree } from "../console/open-roles.ts";
import type { SwitchTab } from "../console/switch-role.ts";
import { countText, text } from "../ui/text.ts";

type Props = {
  /** How many roles are marked. */
  readonly count: number;
  readonly tab: SwitchTab | undefined;
  readonly onOpen: () => void;
  readonly onClear: () => void;
};

/** Opens the marked roles, and says before that how many sessions AWS still takes. */
export function OpenBar({ count, tab, onOpen, onClear }: Props) {
  const free = useFree(tab);
  return (
    <div class="open-bar">
      <button type="button" class="primary" onClick={onOpen}>
        {countText("openTogether", count)}
      </button>
      <span role="status" class="quiet">
        {free !== undefined && countText("sessionsFree", free)}
      </span>
      <button type="button" class="plain" onClick={onClear}>
        {text("unmarkAll")}
      </button>
    </div>
  );
}

/** Undefined where AWS did not list the sessions, or there is but one. */
function useFree(tab: SwitchTab | undefined): number | undefined {
  const [free, setFree] = useState<number>();
  useEffect(() => {
    void tab?.sessions?.then((sessions) => setFree(sessions && countFree(sessions)));
  }, [tab]);
  return free;
}
