import type { SharedSource } from "../../library/shared-source.ts";
import { profileKey, type Profile } from "../../profile/profile.ts";
import { text } from "../../ui/text.ts";
import { library } from "../storage.ts";
import { desk } from "./desk.ts";

type Props = { readonly source: SharedSource; readonly profiles: readonly Profile[] };

/** Favourites that the source no longer has: a person keeps them as their own, or lets them go. */
export function VanishedRoles({ source: { id }, profiles }: Props) {
  const keep = async (profile: Profile) => {
    await library.change({ save: [profile] });
    await desk.forgetVanished(id, profileKey(profile));
  };
  return (
    <div role="status">
      {profiles.map((profile) => (
        <div key={profileKey(profile)} class="warning">
          <p>
            <bdi>{text("roleVanished", profile.displayName)}</bdi>
          </p>
          <button type="button" class="primary" onClick={() => void keep(profile)}>
            {text("keepAsOwn")}
          </button>{" "}
          <button type="button" onClick={() => void desk.forgetVanished(id, profileKey(profile))}>
            {text("letGo")}
          </button>
        </div>
      ))}
    </div>
  );
}
