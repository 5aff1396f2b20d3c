import { isAccountId } from "../profile/account.ts";

/** An account ID in groups of four, set apart by style alone: it is read out, searched and copied as twelve digits. */
export function Account({ account }: { readonly account: string }) {
  const groups = isAccountId(account)
    ? [account.slice(0, 4), account.slice(4, 8), account.slice(8)]
    : [account];
  return (
    <span class="account">
      {groups.map((group, at) => (
        <span key={at}>{group}</span>
      ))}
    </span>
  );
}
