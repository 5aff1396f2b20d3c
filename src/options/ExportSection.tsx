import { useMemo, useState } from "preact/hooks";
import type { Written } from "../formats/written.ts";
import type { Library } from "../library/library.ts";
import { profileKey } from "../profile/profile.ts";
import { createSearch } from "../profile/search.ts";
import { text } from "../ui/text.ts";
import { useProfiles } from "../ui/use-profiles.ts";
import { EXPORTS, type ExportName } from "./exports.ts";
import { ExportResult } from "./ExportResult.tsx";
import { TickTable } from "./TickTable.tsx";
import { useTicks } from "./use-ticks.ts";

const NAMES = Object.keys(EXPORTS) as readonly ExportName[];
const NONE: Written = { text: "", lost: [] };

/** Takes roles out, in forms that other browsers and other tools read. */
export function ExportSection({ library }: { readonly library: Library }) {
  const profiles = useProfiles(library);
  const [name, setName] = useState<ExportName>("rolecallJson");
  const [group, setGroup] = useState<string>();
  const [query, setQuery] = useState("");
  const groups = useMemo(
    () => [...new Set((profiles ?? []).flatMap((profile) => profile.group ?? []))],
    [profiles],
  );
  const rows = useMemo(() => {
    const ofGroup = (profiles ?? []).filter((one) => group === undefined || one.group === group);
    return createSearch(ofGroup)(query).map((profile) => ({
      key: profileKey(profile),
      profile,
      details: [],
    }));
  }, [profiles, group, query]);
  const ticks = useTicks(useMemo(() => rows.map(({ key }) => key), [rows]));
  const written = useMemo(() => {
    const chosen = rows.filter(({ key }) => ticks.ticked.has(key)).map(({ profile }) => profile);
    return chosen.length === 0 ? NONE : EXPORTS[name].write(chosen);
  }, [rows, ticks.ticked, name]);
  if (profiles === undefined) return null;

  return (
    <section class="page wide" aria-labelledby="export-heading">
      <h1 id="export-heading">{text("exportHeading")}</h1>
      {profiles.length === 0 ? (
        <p class="quiet">{text("exportEmpty")}</p>
      ) : (
        <>
          <fieldset class="choices">
            <legend>{text("exportAs")}</legend>
            {NAMES.map((choice) => (
              <label key={choice} class="check">
                <input
                  type="radio"
                  name="export-format"
                  checked={name === choice}
                  onInput={() => setName(choice)}
                />
                <span>
                  {text(`export_${choice}`)} <span class="quiet">{text(`exportHint_${choice}`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <div class="side-by-side">
            <div class="field">
              <label for="export-search">{text("searchRoles")}</label>
              <input
                id="export-search"
                type="search"
                value={query}
                onInput={(event) => setQuery(event.currentTarget.value)}
              />
            </div>
            <div class="field">
              <label for="export-group">{text("group")}</label>
              <select
                id="export-group"
                value={group ?? ""}
                onInput={(event) => setGroup(event.currentTarget.value || undefined)}
              >
                <option value="">{text("allGroups")}</option>
                {groups.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <TickTable label={text("exportRows")} rows={rows} ticks={ticks} />
          <ExportResult written={written} fileName={EXPORTS[name].fileName} count={ticks.ticked.size} />
        </>
      )}
    </section>
  );
}
