import type { SyncOverview } from "../library/sync-overview.ts";
import { countText, text } from "../ui/text.ts";
import { Download } from "./Download.tsx";
import { syncDesk } from "./storage.ts";

/** What keeps profiles from reaching other machines, each with what to do. */
export function SyncNotices({ overview }: { readonly overview: SyncOverview }) {
  const { state, carried, total, isFull, hasNewer } = overview;
  const { aside } = state;
  return (
    <div role="alert" class="notices">
      {!state.on && <p class="warning">{text("syncIsOff")}</p>}
      {state.on && state.problem !== undefined && <p class="alert">{text("syncProblem", state.problem)}</p>}
      {state.on && isFull && state.problem === undefined && (
        <p class="alert">{text("syncFull", carried, total)}</p>
      )}
      {hasNewer && <p class="warning">{text("syncNewer")}</p>}
      {aside.length > 0 && (
        <p class="warning">
          {countText("syncAside", aside.length)}{" "}
          <Download name="rolecall-set-aside.json" content={JSON.stringify(aside, null, 2)}>
            {text("download")}
          </Download>{" "}
          <button type="button" class="plain" onClick={() => void syncDesk.discardAside()}>
            {text("discard")}
          </button>
        </p>
      )}
    </div>
  );
}
