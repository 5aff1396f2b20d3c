import { useState } from "preact/hooks";
import { MarkKind, type Settings } from "../library/settings.ts";
import type { Partition } from "../profile/partition.ts";
import { text } from "../ui/text.ts";
import { useLoaded } from "../ui/use-loaded.ts";
import { useProfiles } from "../ui/use-profiles.ts";
import { consoleAccess } from "./console-access.ts";
import { FixedNote } from "./FixedNote.tsx";
import type { IsFixed } from "./SettingChoice.tsx";
import { library, settingsDesk } from "./storage.ts";

type Props = { readonly settings: Settings; readonly isFixed: IsFixed };

/** Switches marks on and off, all of them or one by one, and asks the browser for what they need. */
export function MarkPages({ settings, isFixed }: Props) {
  const open = useLoaded(consoleAccess);
  const profiles = useProfiles(library);
  const [refused, setRefused] = useState(false);
  if (open === undefined || profiles === undefined) return null;
  const { markPages, marks } = settings;
  const used = [...new Set<Partition>(["aws", ...profiles.map(({ partition }) => partition)])];
  const closed = used.filter((partition) => !open.includes(partition));

  const turn = async (on: boolean) => {
    // The browser must be asked before anything else is waited for, or it does not count as an answer to the click.
    const allowed = !on || closed.length === 0 || (await consoleAccess.ask(closed));
    setRefused(!allowed);
    if (allowed) await settingsDesk.save("markPages", on);
  };
  const turnKind = (kind: MarkKind, on: boolean) =>
    settingsDesk.save(
      "marks",
      MarkKind.options.filter((each) => (each === kind ? on : marks.includes(each))),
    );

  return (
    <fieldset>
      <legend>{text("marks")}</legend>
      {(isFixed("markPages") || isFixed("marks")) && <FixedNote />}
      <label class="check">
        <input
          type="checkbox"
          checked={markPages}
          disabled={isFixed("markPages")}
          aria-describedby="mark-pages-hint"
          onInput={({ currentTarget }) => {
            const on = currentTarget.checked;
            // What is stored decides what is ticked: a refusal leaves it as it was.
            currentTarget.checked = markPages;
            void turn(on);
          }}
        />
        {text("markPages")}
      </label>
      <p id="mark-pages-hint" class="quiet">
        {text("markPagesHint")}
      </p>
      <div role="status">
        {refused && <p class="warning">{text("markPagesRefused")}</p>}
        {markPages && closed.length > 0 && !refused && (
          <p class="warning">
            {text("markPagesClosed", closed.join(", "))}{" "}
            <button type="button" onClick={() => void turn(true)}>
              {text("markPagesAsk")}
            </button>
          </p>
        )}
      </div>
      {markPages &&
        MarkKind.options.map((kind) => (
          <label key={kind} class="check further">
            <input
              type="checkbox"
              checked={marks.includes(kind)}
              disabled={isFixed("marks")}
              onInput={({ currentTarget }) => void turnKind(kind, currentTarget.checked)}
            />
            {text(`mark_${kind}`)}
          </label>
        ))}
      {open.length > 0 && !markPages && (
        <button type="button" class="plain" onClick={() => void consoleAccess.giveUp(open)}>
          {text("markPagesGiveUp")}
        </button>
      )}
    </fieldset>
  );
}
