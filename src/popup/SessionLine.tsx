import { useEffect, useState } from "preact/hooks";
import type { ConsoleSession } from "../console/session.ts";
import type { SwitchTab } from "../console/switch-role.ts";
import type { RoleRows } from "../profile/role-rows.ts";
import { text } from "../ui/text.ts";
import type { SessionTime } from "./describe-time.ts";
import { identityText } from "./identity-text.ts";
import type { Desk } from "./use-desk.ts";

type Props = {
  readonly desk: Promise<Desk>;
  readonly tab: SwitchTab;
  readonly session: ConsoleSession;
  /** Undefined while nothing is known of them. */
  readonly roles: RoleRows | undefined;
  readonly onRenew: () => void;
  readonly onSwitchBack: () => void;
};

/**
 * Who this tab is and for how long, and in a role the ways to stay longer and back out: with multi-session, to the tab
 * that the role was taken from. The time has a line of its own from the start, so that the list does not move when it is known.
 */
export function SessionLine({ desk, tab, session, roles, onRenew, onSwitchBack }: Props) {
  const { login, role, multiSession } = session;
  const hasBase = useHasBase(tab);
  const time = useTime(desk, tab, roles);
  const isSwitched = multiSession ? hasBase : role !== undefined;
  return (
    <div class="session">
      <span class="who quiet">
        {role === undefined
          ? text("sessionLogin", identityText(login))
          : text("sessionRole", identityText(role))}
        {(role !== undefined || multiSession) && (
          <span class="how-long">
            <span class={`time ${time?.phase ?? ""}`} role="status">
              {time?.text}
            </span>
            {isSwitched && (
              <button type="button" class="plain" onClick={onRenew}>
                {text("renew")}
              </button>
            )}
          </span>
        )}
      </span>
      {isSwitched && (
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

function useTime(desk: Promise<Desk>, tab: SwitchTab, roles: RoleRows | undefined): SessionTime | undefined {
  const [time, setTime] = useState<SessionTime>();
  useEffect(() => {
    if (roles !== undefined) void desk.then(({ describeTime }) => describeTime(tab, roles)).then(setTime);
  }, [desk, tab, roles]);
  return time;
}
