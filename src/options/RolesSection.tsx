import { useMemo, useState } from "preact/hooks";
import type { Library } from "../library/library.ts";
import { profileKey, type Profile } from "../profile/profile.ts";
import { findDuplicates } from "../profile/duplicates.ts";
import { createSearch } from "../profile/search.ts";
import { compareText } from "../profile/compare-text.ts";
import { countText, text } from "../ui/text.ts";
import { useProfiles } from "../ui/use-profiles.ts";
import { BulkBar } from "./BulkBar.tsx";
import { GroupRename } from "./GroupRename.tsx";
import { News } from "./News.tsx";
import { panelAt, saveChange } from "./panel.ts";
import { RoleForm } from "./RoleForm.tsx";
import { RoleTable } from "./RoleTable.tsx";
import { sortRoles, type Sorting } from "./sort-roles.ts";
import { useChanges } from "./use-changes.ts";
import { goTo, usePlace } from "./use-place.ts";
import { useSelection } from "./use-selection.ts";

/** The list of roles and, beside it, the one that is being added or edited. */
export function RolesSection({ library }: { readonly library: Library }) {
  const profiles = useProfiles(library);
  const { news, change, undo } = useChanges(library);
  const [query, setQuery] = useState("");
  const [sorting, setSorting] = useState<Sorting>();
  const [hasOnlyDuplicates, setOnlyDuplicates] = useState(false);
  const [isRenaming, setRenaming] = useState(false);
  const place = usePlace();
  const panel = useMemo(() => panelAt(place, profiles ?? []), [place, profiles]);
  const search = useMemo(() => createSearch(profiles ?? []), [profiles]);
  const duplicates = useMemo(
    () => (hasOnlyDuplicates ? new Set(findDuplicates(profiles ?? [])) : undefined),
    [hasOnlyDuplicates, profiles],
  );
  const found = useMemo(() => {
    const shown = search(query).filter((profile) => duplicates?.has(profile) ?? true);
    return sortRoles(shown, sorting, compareText);
  }, [search, query, duplicates, sorting]);
  const selection = useSelection(profiles ?? []);
  if (profiles === undefined) return null;

  const save = async (entered: Profile) => {
    if (panel === undefined) return "stored";
    const step = saveChange(panel, entered, (key) => profiles.some((profile) => profileKey(profile) === key));
    if (step === undefined) return "taken";
    if (!(await change(step, text("roleSaved", entered.displayName)))) return "failed";
    goTo("roles");
    return "stored";
  };
  const saveOne = (edited: Profile) => change({ save: [edited] }, text("roleSaved", edited.displayName));
  const remove = (profile: Profile) =>
    change({ remove: [profileKey(profile)] }, text("roleDeleted", profile.displayName));
  const groups = [...new Set(profiles.flatMap(({ group }) => group ?? []))];
  const saveAll = (edited: readonly Profile[]) =>
    change({ save: edited }, countText("rolesChanged", edited.length));
  const rename = (group: string, name: string) =>
    saveAll(
      profiles
        .filter((profile) => profile.group === group)
        .map(({ group: before, ...profile }) => (name === "" ? profile : { ...profile, group: name })),
    );
  const removeSelected = async () => {
    const { selected } = selection;
    if (await change({ remove: selected.map(profileKey) }, countText("rolesDeleted", selected.length)))
      selection.clear();
  };

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
        {profiles.length > 0 && (
          <div class="tools">
            <label>
              <input
                type="checkbox"
                checked={hasOnlyDuplicates}
                onInput={(event) => setOnlyDuplicates(event.currentTarget.checked)}
              />
              {text("onlyDuplicates")}
            </label>
            {groups.length > 0 && (
              <button
                type="button"
                class="plain"
                aria-expanded={isRenaming}
                onClick={() => setRenaming(!isRenaming)}
              >
                {text("groupRenameOpen")}
              </button>
            )}
          </div>
        )}
        {isRenaming && groups.length > 0 && (
          <GroupRename groups={groups} onRename={rename} onClose={() => setRenaming(false)} />
        )}
        {selection.selected.length > 0 && (
          <BulkBar
            selected={selection.selected}
            onSave={saveAll}
            onRemove={() => void removeSelected()}
            onClear={selection.clear}
          />
        )}
        <News news={news} onUndo={undo} />
        {profiles.length === 0 ? (
          <p class="quiet">{text("rolesEmpty")}</p>
        ) : (
          <RoleTable
            profiles={found}
            sorting={sorting}
            onSort={setSorting}
            selected={selection.keys}
            onSelect={selection.select}
            onSave={saveOne}
            onRemove={remove}
          />
        )}
        {found.length === 0 && query !== "" && <p class="quiet">{text("noRoleFound", query)}</p>}
        {found.length === 0 && query === "" && hasOnlyDuplicates && (
          <p class="quiet">{text("noDuplicates")}</p>
        )}
      </div>
      {panel !== undefined && (
        <RoleForm key={place} panel={panel} onSave={save} onCancel={() => goTo("roles")} />
      )}
    </section>
  );
}
