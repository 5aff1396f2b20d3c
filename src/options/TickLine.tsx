import { Account } from "../ui/Account.tsx";
import { text } from "../ui/text.ts";
import type { TickRow } from "./TickTable.tsx";

type Props = {
  readonly row: TickRow;
  /** In the whole table, from 1, which is its head. */
  readonly rowIndex: number;
  readonly top: number;
  readonly isTicked: boolean;
  readonly onTick: (on: boolean) => void;
};

export function TickLine({ row, rowIndex, top, isTicked, onTick }: Props) {
  const { displayName, accountId, roleName, color } = row.profile;
  return (
    <div
      class="line"
      role="row"
      aria-rowindex={rowIndex}
      style={{ top: `${top}px`, "--person-color": `#${color}` }}
    >
      <span role="cell">
        <input
          type="checkbox"
          aria-label={text("tickNamed", displayName)}
          checked={isTicked}
          onInput={(event) => onTick(event.currentTarget.checked)}
        />
      </span>
      <span role="cell" class="first">
        <span class="edge" />
        <bdi>{displayName}</bdi>
      </span>
      <span role="cell">
        <Account account={accountId} />
      </span>
      <span role="cell">
        <bdi>{roleName}</bdi>
      </span>
      <span role="cell" class={row.isDeletion === true ? "wrong" : undefined}>
        {row.fate}
      </span>
      {row.details.length > 0 && (
        <span role="cell" class="details quiet">
          {row.details.map((detail) => (
            <bdi key={detail}>{detail}</bdi>
          ))}
        </span>
      )}
    </div>
  );
}
