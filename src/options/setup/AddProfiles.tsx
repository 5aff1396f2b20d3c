import type { Library } from "../../library/library.ts";
import { profileKey } from "../../profile/profile.ts";
import type { RoleChoices } from "../../setup/choices.ts";
import { createRoleProfiles } from "../../setup/role-profiles.ts";
import { countText, text } from "../../ui/text.ts";
import { useProfiles } from "../../ui/use-profiles.ts";
import { News } from "../News.tsx";
import { useChanges } from "../use-changes.ts";

type Props = { readonly library: Library; readonly choices: RoleChoices };

/** Keeps the finished roles, those that are in the list already aside. */
export function AddProfiles({ library, choices }: Props) {
  const stored = useProfiles(library);
  const { news, change, undo } = useChanges(library);
  if (stored === undefined) return null;
  const keys = new Set(stored.map(profileKey));
  const added = createRoleProfiles(choices).filter((profile) => !keys.has(profileKey(profile)));
  const [first] = added;
  const add = () => {
    if (first === undefined) return;
    const done =
      added.length === 1
        ? text("roleSaved", first.displayName)
        : text("rolesSaved", added.length, first.displayName);
    void change({ save: added }, done);
  };
  return (
    <div class="add-profiles">
      <News news={news} onUndo={undo} />
      {choices.externalId !== undefined && <p class="warning">{text("riskExternalId")}</p>}
      <div class="row-of-buttons start">
        <button type="button" class="primary" disabled={first === undefined} onClick={add}>
          {countText("setupAdd", Math.max(added.length, 1))}
        </button>
        {first === undefined && <span class="quiet">{text("setupAdded")}</span>}
      </div>
    </div>
  );
}
