import { formatAccount } from "../profile/account.ts";
import type { ConsoleSession, Identity } from "../console/session.ts";
import { text } from "../ui/text.ts";

type Props = {
  readonly session: ConsoleSession;
  readonly onSwitchBack: () => void;
};

/** Who this tab is, and the way back out of a role. */
export function SessionLine({ session, onSwitchBack }: Props) {
  const { login, role, multiSession } = session;
  return (
    <div class="session">
      <span class="who quiet">
        {role === undefined ? text("sessionLogin", describe(login)) : text("sessionRole", describe(role))}
      </span>
      {role !== undefined && !multiSession && (
        <button type="button" class="plain" onClick={onSwitchBack}>
          {text("switchBack")}
        </button>
      )}
    </div>
  );
}

function describe({ name, account }: Identity): string {
  const shown = account === undefined ? text("unknownAccount") : formatAccount(account);
  return name === undefined ? shown : text("identity", name, shown);
}
