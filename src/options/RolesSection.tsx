import { useMemo, useState } from "preact/hooks";
import type { Library } from "../library/library.ts";
import { profileKey, type Profile } from "../profile/profile.ts";
import { createSearch } from "../profile/search.ts";
import { text } from "../ui/text.ts";
import { useProfiles } from "../ui/use-profiles.ts";
import { News } from "./News.tsx";
import { panelAt, saveChange } from "./panel.ts";
import { RoleForm } from "./RoleForm.tsx";
import { RoleTable } from "./RoleTable.tsx";
import { useChanges } from "./use-changes.ts";
import { goTo, usePlace } from "./use-place.ts";

/** The list of roles and, beside it, the one that is being added or edited. */
export function RolesSection({ library }: { readonly library: Library }) {
  const profiles = useProfiles(library);
  const { news, change, undo } = useChanges(library);
  const [query, setQuery] = useState("");
  const place = usePlace();
  const panel = useMemo(() => panelAt(place, profiles ?? []), [place, profiles]);
  const search = useMemo(() => createSearch(profiles ?? []), [profiles]);
  const found = useMemo(() => search(query), [search, query]);
  if (profiles === undefined) return null;

  const save = async (entered: Profile) => {
    if (panel === undefined) return "stored";
    const step = saveChange(panel, entered, (key) => profiles.some((profile) => profileKey(profile) === key));
    if (step === undefined) return "taken";
    if (!(await change(step, text("roleSaved", entered.displayName)))) return "failed";
    goTo("roles");
    return "stored";
  };
  const remove = (profile: Profile) =>
    change({ remove: [profileKey(profile)] }, text("roleDeleted", profile.displayName));

  return (
    <section class="roles" aria-labelledby="roles-heading">
      <div class="list-side">
        <header>
          <h1 id="roles-heading">{text("rolesHeading")}</h1>
          <span class="quiet">{profiles.length}</span>
          {profiles.length > 0 && (
            <input
              type="search"
              aria-label={text("searchRoles")}
              placeholder={text("searchRoles")}
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
          )}
          <button type="button" class="primary" onClick={() => goTo("add")}>
            {text("addRole")}
          </button>
        </header>
        <News news={news} onUndo={undo} />
        {profiles.length === 0 ? (
          <p class="quiet">{text("rolesEmpty")}</p>
        ) : (
          <RoleTable profiles={found} onRemove={remove} />
        )}
        {found.length === 0 && query !== "" && <p class="quiet">{text("noRoleFound", query)}</p>}
      </div>
      {panel !== undefined && (
        <RoleForm key={place} panel={panel} onSave={save} onCancel={() => goTo("roles")} />
      )}
    </section>
  );
}
