import { useState } from "preact/hooks";
import type { SwitchTab } from "../console/switch-role.ts";
import type { Containers } from "../library/containers.ts";
import type { KeptRoles } from "../library/kept-roles.ts";
import { profileKey } from "../profile/profile-key.ts";
import type { Profile } from "../profile/profile.ts";
import type { RoleAction } from "./role-actions.ts";
import { optionId } from "./RoleList.tsx";
import { usePart } from "./use-part.ts";

type Props = {
  readonly roles: KeptRoles;
  readonly profile: Profile;
  readonly isMarked: boolean;
  readonly containers: Containers;
  readonly tab: SwitchTab | undefined;
  /** The option that it belongs to. */
  readonly option: number;
  readonly onAction: (action: RoleAction) => void;
  readonly onClose: () => void;
};

const load = () => import("./RowMenu.tsx");

/** The menu of a row, right below it, as soon as it is loaded. */
export function LazyMenu({ roles, profile, isMarked, containers, tab, option, onAction, onClose }: Props) {
  const part = usePart(load);
  const key = profileKey(profile);
  // As it was when the menu opened: nothing comes in between under the pointer.
  const [place] = useState({
    own: tab?.isPrivate === false ? containers[key] : undefined,
    ofTab: tab?.container,
  });
  if (part === undefined) return null;
  return (
    <part.RowMenu
      profile={profile}
      isFavorite={roles.view.favorites.includes(key)}
      {...place}
      isMarked={isMarked}
      top={document.getElementById(optionId(option))?.getBoundingClientRect().bottom ?? 0}
      onAction={onAction}
      onClose={onClose}
    />
  );
}
