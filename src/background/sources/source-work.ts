import type { FormOffers } from "./form-offers.ts";
import type { ConfigReply } from "./receive-config.ts";
import type { RefreshWish } from "./refresh.ts";

/** What the background has done by a script of its own, which it loads when there is such work. */
export type SourceWork = {
  readonly refresh: (wish: RefreshWish) => Promise<void>;
  readonly offers: FormOffers;
  readonly receiveConfig: (message: unknown, senderId: string | undefined) => Promise<ConfigReply>;
  /** Carries out what the administrator's policy holds. */
  readonly applyPolicy: (managed: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Takes what a person set for shared profiles to the other machines, and into the layer that is shown. */
  readonly keepOverrides: () => Promise<void>;
};
