import { useMemo, useState } from "preact/hooks";
import type { SharedSource } from "../../library/shared-source.ts";
import { compareText } from "../../profile/compare-text.ts";
import { orderProfiles } from "../../profile/order.ts";
import { profileKey } from "../../profile/profile.ts";
import { createSearch } from "../../profile/search.ts";
import { text } from "../../ui/text.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { evenOffsets, useWindow } from "../../ui/use-window.ts";
import { overridesDesk, sharedRoles } from "./overrides-desk.ts";
import { SharedRoleLine } from "./SharedRoleLine.tsx";

/** As in the style sheet. */
const LINE_HEIGHT = 36;

/** The roles of a source, read-only, with what a person sets for themselves. Only the lines in sight exist. */
export function SharedRoles({ source }: { readonly source: SharedSource }) {
  const desk = useMemo(() => sharedRoles(source.id), [source.id]);
  const loaded = useLoaded(desk);
  const [query, setQuery] = useState("");
  const ordered = useMemo(() => orderProfiles(loaded?.profiles ?? [], compareText), [loaded]);
  const found = useMemo(() => createSearch(ordered)(query), [ordered, query]);
  const offsets = useMemo(() => evenOffsets(found.length, LINE_HEIGHT), [found.length]);
  const { scroller, onScroll, first, end } = useWindow(offsets);
  return (
    <>
      <p class="quiet">{text("sharedRolesHint")}</p>
      <input
        type="search"
        aria-label={text("searchRoles")}
        placeholder={text("searchRoles")}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <div class="table shared" role="table" aria-label={source.name} aria-rowcount={found.length + 1}>
        <div role="rowgroup">
          <div class="line head quiet" role="row" aria-rowindex={1}>
            <span role="columnheader">{text("shown")}</span>
            <span role="columnheader">{text("displayName")}</span>
            <span role="columnheader">{text("accountId")}</span>
            <span role="columnheader">{text("roleName")}</span>
            <span role="columnheader">{text("color")}</span>
            <span role="columnheader">{text("group")}</span>
          </div>
        </div>
        <div class="lines" role="rowgroup" ref={scroller} onScroll={onScroll}>
          <div role="presentation" style={{ height: `${offsets.at(offsets.count)}px` }}>
            {found.slice(first, end).map((profile, index) => {
              const key = profileKey(profile);
              return (
                <SharedRoleLine
                  key={key}
                  profile={profile}
                  override={loaded?.overrides[key]?.value ?? {}}
                  rowIndex={first + index + 2}
                  top={offsets.at(first + index)}
                  onChange={(change) => void overridesDesk.save([key], change)}
                />
              );
            })}
          </div>
        </div>
      </div>
    </>
  );
}
