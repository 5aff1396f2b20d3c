import { useEffect, useState } from "preact/hooks";
import type { ConsoleSession } from "../console/session.ts";
import type { SwitchTab } from "../console/switch-role.ts";
import { text } from "../ui/text.ts";
import { identityText } from "./identity-text.ts";

type Props = {
  readonly tab: SwitchTab;
  readonly session: ConsoleSession;
  readonly onSwitchBack: () => void;
};

/** Who this tab is, and the way back out of a role: with multi-session, to the tab that the role was taken from. */
export function SessionLine({ tab, session, onSwitchBack }: Props) {
  const { login, role, multiSession } = session;
  const hasBase = useHasBase(tab);
  return (
    <div class="session">
      <span class="who quiet">
        {role === undefined
          ? text("sessionLogin", identityText(login))
          : text("sessionRole", identityText(role))}
      </span>
      {(multiSession ? hasBase : role !== undefined) && (
        <button type="button" class="plain" onClick={onSwitchBack}>
          {text("switchBack")}
        </button>
      )}
    </div>
  );
}

/** Whether the session that the tab's role was taken from is still there, once AWS has listed the sessions. */
function useHasBase({ baseSession }: SwitchTab): boolean {
  const [hasBase, setHasBase] = useState(false);
  useEffect(() => {
    void baseSession?.then((base) => setHasBase(base !== undefined));
  }, [baseSession]);
  return hasBase;
}
