import { useMemo } from "preact/hooks";
import { formatAccount } from "../../profile/account.ts";
import type { SwitchRecord } from "../../profile/switch-record.ts";
import { Account } from "../../ui/Account.tsx";
import { text } from "../../ui/text.ts";
import { evenOffsets, useWindow } from "../../ui/use-window.ts";
import { timeText } from "../time-text.ts";

type Props = {
  readonly log: readonly SwitchRecord[];
  /** For its events in CloudTrail. */
  readonly onChoose: (record: SwitchRecord) => void;
};

/** As in the style sheet. */
const LINE_HEIGHT = 36;
const COLUMNS = ["logTime", "displayName", "accountId", "roleName", "logFrom", "logReason"] as const;

/** The switches, newest first. Only the lines in sight exist. */
export function LogTable({ log, onChoose }: Props) {
  const offsets = useMemo(() => evenOffsets(log.length, LINE_HEIGHT), [log.length]);
  const { scroller, onScroll, first, end } = useWindow(offsets);
  return (
    <div class="table log" role="table" aria-label={text("logHeading")} aria-rowcount={log.length + 1}>
      <div role="rowgroup">
        <div class="line head quiet" role="row" aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader">
              {text(column)}
            </span>
          ))}
          <span role="columnheader">
            <span class="unseen">{text("cloudTrailHeading")}</span>
          </span>
        </div>
      </div>
      <div class="lines" role="rowgroup" ref={scroller} onScroll={onScroll}>
        <div role="presentation" style={{ height: `${offsets.at(offsets.count)}px` }}>
          {log.slice(first, end).map((record, index) => (
            <LogLine
              key={log.length - first - index}
              record={record}
              rowIndex={first + index + 2}
              top={offsets.at(first + index)}
              onChoose={() => onChoose(record)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

type LineProps = {
  readonly record: SwitchRecord;
  /** In the whole table, from 1, which is its head. */
  readonly rowIndex: number;
  readonly top: number;
  readonly onChoose: () => void;
};

function LogLine({ record, rowIndex, top, onChoose }: LineProps) {
  const { at, displayName, account, roleName, reason } = record;
  const from = fromText(record);
  return (
    <div class="line" role="row" aria-rowindex={rowIndex} style={{ top: `${top}px` }}>
      <span role="cell">{timeText(at)}</span>
      <span role="cell" title={displayName}>
        <bdi>{displayName}</bdi>
      </span>
      <span role="cell">
        <Account account={account} />
      </span>
      <span role="cell" title={roleName}>
        <bdi>{roleName}</bdi>
      </span>
      <span role="cell" title={from}>
        {from}
      </span>
      <span role="cell" title={reason}>
        <bdi>{reason}</bdi>
      </span>
      <span role="cell" class="actions">
        <button
          type="button"
          class="plain"
          aria-label={text("cloudTrailNamed", displayName)}
          onClick={onChoose}
        >
          {text("cloudTrail")}
        </button>
      </span>
    </div>
  );
}

/** `Popup, ada @ 1111-2222-3333` */
function fromText({ from, base }: SwitchRecord): string {
  const origin = text(`logFrom_${from}`);
  if (base?.account === undefined) return origin;
  const account = formatAccount(base.account);
  const who = base.name === undefined ? account : text("identity", base.name, account);
  return text("logFromWho", origin, who);
}
