import { text } from "../ui/text.ts";
import { CheckedLine } from "./CheckedLine.tsx";
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
  return (
    <CheckedLine
      profile={row.profile}
      rowIndex={rowIndex}
      top={top}
      label={text("tickNamed", row.profile.displayName)}
      isChecked={isTicked}
      onCheck={onTick}
    >
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
    </CheckedLine>
  );
}
