import type { FormOffer } from "../../console/pending-switch.ts";
import { createSwitchRequest, type SwitchRequest } from "../../console/switch-request.ts";
import type { Sender } from "../../messages/receive-messages.ts";
import type { ProfileSource } from "../../library/profile-source.ts";
import { signInPartition } from "../../profile/partition.ts";
import { profileKey, type Profile } from "../../profile/profile.ts";

/** More would be a list to search, and for that there is the popup. */
const MAX_OFFERS = 5;

/** Which of a person's roles, own or shared, fit a switch-role link that anyone may have made. */
export type FormOffers = {
  /** Those for the link's very role, else those for its account. */
  readonly list: (address: string) => Promise<readonly FormOffer[]>;
  /** What the person asks for by taking an offer on the link's page; undefined when it is none for this link. */
  readonly take: (page: Sender, key: string) => Promise<SwitchRequest | undefined>;
};

const NOWHERE = new URL("about:blank");

export function createFormOffers(
  source: Pick<ProfileSource, "load">,
  onTaken: (request: SwitchRequest) => void = () => undefined,
): FormOffers {
  const fitting = async (address: string): Promise<readonly Profile[]> => {
    const { hostname, searchParams } = URL.parse(address) ?? NOWHERE;
    const ofAccount = (await source.load()).filter(
      ({ partition, accountId }) =>
        partition === signInPartition(hostname) && accountId === searchParams.get("account"),
    );
    const exact = ofAccount.filter(({ roleName }) => roleName === searchParams.get("roleName"));
    return (exact.length > 0 ? exact : ofAccount).slice(0, MAX_OFFERS);
  };
  return {
    list: async (address) =>
      (await fitting(address)).map((profile) => ({
        key: profileKey(profile),
        displayName: profile.displayName,
        roleName: profile.roleName,
      })),
    async take({ url: address = "", tab }, key) {
      const profile = (await fitting(address)).find((one) => profileKey(one) === key);
      if (profile === undefined) return undefined;
      const request = requestFor(profile, new URL(address).searchParams.get("redirect_uri") ?? undefined);
      // Of what is done in a private window nothing is kept.
      if (tab?.incognito !== true) onTaken(request);
      return request;
    },
  };
}

function requestFor(profile: Profile, page: string | undefined): SwitchRequest {
  if (page === undefined) return createSwitchRequest(profile, undefined);
  // The link says where to land. An address that is not the console of the role's partition is not heeded.
  const { region: _, destination: __, ...anywhere } = profile;
  return createSwitchRequest(anywhere, page);
}
