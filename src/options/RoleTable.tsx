import { useMemo } from "preact/hooks";
import { profileKey, type Profile } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import { useWindow } from "../ui/use-window.ts";
import { RoleLine } from "./RoleLine.tsx";

type Props = {
  readonly profiles: readonly Profile[];
  readonly onRemove: (profile: Profile) => Promise<unknown>;
};

/** As in the style sheet. */
const LINE_HEIGHT = 36;

/** The roles, one a line. Only the lines in sight exist, which an HTML table cannot do; hence the ARIA one. */
export function RoleTable({ profiles, onRemove }: Props) {
  const offsets = useMemo(
    () => Array.from({ length: profiles.length + 1 }, (_, at) => at * LINE_HEIGHT),
    [profiles.length],
  );
  const { scroller, onScroll, first, end } = useWindow(offsets);
  return (
    <div class="table" role="table" aria-label={text("rolesHeading")} aria-rowcount={profiles.length + 1}>
      <div role="rowgroup">
        <div class="line head quiet" role="row" aria-rowindex={1}>
          <span role="columnheader">{text("displayName")}</span>
          <span role="columnheader">{text("accountId")}</span>
          <span role="columnheader">{text("roleName")}</span>
          <span role="columnheader">{text("region")}</span>
          <span role="columnheader">{text("group")}</span>
          <span role="columnheader">{text("environment")}</span>
          <span role="columnheader">
            <span class="unseen">{text("actions")}</span>
          </span>
        </div>
      </div>
      <div class="lines" role="rowgroup" ref={scroller} onScroll={onScroll}>
        <div role="presentation" style={{ height: `${offsets.at(-1) ?? 0}px` }}>
          {profiles.slice(first, end).map((profile, index) => (
            <RoleLine
              key={profileKey(profile)}
              profile={profile}
              rowIndex={first + index + 2}
              top={offsets[first + index] ?? 0}
              onRemove={onRemove}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
