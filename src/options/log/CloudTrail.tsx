import { writeAthenaQuery, writeLakeQuery, writeLookup } from "../../setup/cloudtrail.ts";
import type { SwitchRecord } from "../../profile/switch-record.ts";
import { text } from "../../ui/text.ts";
import { DocumentView } from "../setup/DocumentView.tsx";
import { timeText } from "../time-text.ts";

type Props = {
  /** At least one record. */
  readonly log: readonly SwitchRecord[];
  /** The one that is looked for; absent: all of them. */
  readonly chosen: SwitchRecord | undefined;
  readonly onAll: () => void;
};

/** What finds the same switches in CloudTrail, which alone knows whether AWS agreed. */
export function CloudTrail({ log, chosen, onAll }: Props) {
  const records = chosen === undefined ? log : [chosen];
  return (
    <>
      <p class="quiet">{text("cloudTrailIntro")}</p>
      <p role="status">
        {chosen === undefined
          ? text("cloudTrailAll")
          : text("cloudTrailOne", chosen.displayName, timeText(chosen.at))}{" "}
        {chosen !== undefined && (
          <button type="button" class="plain" onClick={onAll}>
            {text("cloudTrailShowAll")}
          </button>
        )}
      </p>
      <DocumentView
        title={text("cloudTrailCli")}
        fileName="rolecall-cloudtrail.sh"
        content={writeLookup(records)}
      />
      <DocumentView
        title={text("cloudTrailAthena")}
        fileName="rolecall-athena.sql"
        content={writeAthenaQuery(records)}
      />
      <DocumentView
        title={text("cloudTrailLake")}
        fileName="rolecall-cloudtrail-lake.sql"
        content={writeLakeQuery(records)}
      />
    </>
  );
}
