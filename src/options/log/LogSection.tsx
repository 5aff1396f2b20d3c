import { useRef, useState } from "preact/hooks";
import { writeSwitchLog } from "../../formats/write-switch-log.ts";
import { MAX_RECORDS } from "../../library/switch-log.ts";
import type { SwitchRecord } from "../../profile/switch-record.ts";
import { countText, text } from "../../ui/text.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { Download } from "../Download.tsx";
import { SecondThought } from "../SecondThought.tsx";
import { logDesk } from "../storage.ts";
import { CloudTrail } from "./CloudTrail.tsx";
import { LogSettings } from "./LogSettings.tsx";
import { LogTable } from "./LogTable.tsx";

/** The switches made on this machine, where a person has them logged. */
export function LogSection() {
  const log = useLoaded(logDesk);
  const [chosen, setChosen] = useState<SwitchRecord>();
  const details = useRef<HTMLHeadingElement>(null);
  if (log === undefined) return null;
  const choose = (record: SwitchRecord | undefined) => {
    setChosen(record);
    details.current?.scrollIntoView();
    details.current?.focus();
  };
  return (
    <section class="page wide" aria-labelledby="log-heading">
      <h1 id="log-heading">{text("logHeading")}</h1>
      <p class="quiet">{text("logIntro", MAX_RECORDS)}</p>
      <LogSettings />
      {log.length === 0 ? (
        <p class="quiet">{text("logEmpty")}</p>
      ) : (
        <>
          <LogTable log={log} onChoose={choose} />
          <div class="row-of-buttons start">
            <Download name="rolecall-log.csv" content={writeSwitchLog(log)} look="button">
              {text("logExport")}
            </Download>
            <ClearLog />
            <span class="quiet">{countText("logCount", log.length)}</span>
          </div>
          <h2 ref={details} tabIndex={-1}>
            {text("cloudTrailHeading")}
          </h2>
          <CloudTrail log={log} chosen={chosen} onAll={() => choose(undefined)} />
        </>
      )}
    </section>
  );
}

/** Empties the log after a second thought: nothing brings it back. */
function ClearLog() {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {text("logClear")}
      </button>
      <SecondThought
        dialog={dialog}
        question={text("logClearQuestion")}
        label={text("logClearConfirm")}
        onConfirm={() => void logDesk.clear()}
      />
    </>
  );
}
