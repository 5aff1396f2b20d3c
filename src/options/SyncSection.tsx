import type { Library } from "../library/library.ts";
import type { SyncOverview } from "../library/sync-overview.ts";
import { text } from "../ui/text.ts";
import { useLoaded } from "../ui/use-loaded.ts";
import { BackupList } from "./BackupList.tsx";
import { DeleteEverything } from "./DeleteEverything.tsx";
import { HistoryList } from "./HistoryList.tsx";
import { News } from "./News.tsx";
import { syncDesk } from "./storage.ts";
import { SyncNotices } from "./SyncNotices.tsx";
import { timeText } from "./time-text.ts";
import { useChanges } from "./use-changes.ts";

/** What reaches this person's other machines, and what can be brought back on this one. */
export function SyncSection({ library }: { readonly library: Library }) {
  const overview = useLoaded(syncDesk);
  const changes = useChanges(library);
  if (overview === undefined) return null;
  return (
    <section class="page" aria-labelledby="sync-heading">
      <h1 id="sync-heading">{text("syncHeading")}</h1>
      <News news={changes.news} onUndo={changes.undo} />
      <label class="check">
        <input
          type="checkbox"
          checked={overview.state.on}
          onInput={(event) => void syncDesk.turn(event.currentTarget.checked)}
        />
        {text("syncOn")}
      </label>
      <SyncNotices overview={overview} />
      <Reach overview={overview} />
      <Machines overview={overview} />
      <HistoryList library={library} onUndo={changes.undo} />
      <BackupList library={library} onRestore={changes.change} />
      <DeleteEverything library={library} onDelete={changes.change} />
    </section>
  );
}

function Reach({ overview }: { readonly overview: SyncOverview }) {
  const { usedBytes, areaBytes, carried, total, state } = overview;
  const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);
  return (
    <>
      <p>
        <meter aria-labelledby="sync-room" min={0} max={areaBytes} high={areaBytes * 0.9} value={usedBytes} />{" "}
        <span id="sync-room">{text("syncRoom", kilobytes(usedBytes), kilobytes(areaBytes))}</span>
      </p>
      <p>{text("syncReach", carried, total)}</p>
      <p class="quiet">
        {text("syncSent", state.sentAt === undefined ? text("never") : timeText(state.sentAt))}{" "}
        {text("syncReceived", state.receivedAt === undefined ? text("never") : timeText(state.receivedAt))}
      </p>
    </>
  );
}

function Machines({ overview: { machines, state } }: { readonly overview: SyncOverview }) {
  const nameOf = (id: string) =>
    machines.find(({ machine }) => machine === id)?.name ?? text("unknownMachine");
  return (
    <>
      <h2>{text("machinesHeading")}</h2>
      <ul>
        {machines.map(({ machine, name, at }) => (
          <li key={machine}>{text("machineWrote", name, timeText(at))}</li>
        ))}
      </ul>
      {machines.length < 2 && (
        <details>
          <summary>{text("nothingArrives")}</summary>
          <ul>
            <li>{text("hintChromium")}</li>
            <li>{text("hintFirefox")}</li>
            <li>{text("hintVendors")}</li>
          </ul>
        </details>
      )}
      {state.merges.length > 0 && (
        <>
          <h2>{text("mergesHeading")}</h2>
          <ul>
            {state.merges.map(({ at, name, kind, machine }, index) => (
              <li key={index}>{text(`merge_${kind}`, name, nameOf(machine), timeText(at))}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
