import { formatAccount } from "../../profile/account.ts";
import type { RoleChoices } from "../../setup/choices.ts";
import type { SetupDocument } from "../../setup/documents.ts";
import { text } from "../../ui/text.ts";

type Props = { readonly choices: RoleChoices; readonly side: SetupDocument["side"] };

/** Which account, or accounts, the next thing is for. */
export function SideHeading({ choices: { baseAccountId, targets }, side }: Props) {
  const [first] = targets;
  const accounts = targets.map(({ accountId, name }) =>
    name === undefined ? formatAccount(accountId) : `${name} (${formatAccount(accountId)})`,
  );
  if (side === "here") return <h2>{text("setupHere")}</h2>;
  if (side === "base") return <h2>{text("setupInBase", formatAccount(baseAccountId))}</h2>;
  if (targets.length === 1 && first !== undefined) return <h2>{text("setupInTarget", accounts[0] ?? "")}</h2>;
  return (
    <>
      <h2>{text("setupInTargets")}</h2>
      <p class="quiet">{accounts.join(", ")}</p>
    </>
  );
}
