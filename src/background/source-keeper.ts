import { DUE_KEY, OVERRIDES_KEY, POLICY_KEY } from "../library/source-keys.ts";
import type { SourceWork } from "./sources/source-work.ts";

type Area = { get(keys: string[] | null): Promise<Record<string, unknown>> };

type Parts = {
  readonly local: Area;
  readonly sync: Area;
  readonly managed: Area | undefined;
  readonly load: () => Promise<SourceWork>;
  /** The wall clock, in milliseconds since 1970. */
  readonly now: () => number;
};

type Sender = { readonly id?: string | undefined };

/** Sees to it that sources are asked when it is time, and that nothing is loaded for it where there is none. */
type SourceKeeper = {
  /** At every start of the browser, and when the policy changed. */
  readonly start: () => Promise<void>;
  /** When a page opens: asks those whose time has come. */
  readonly refreshDue: () => Promise<void>;
  readonly refreshOne: (wish: { readonly id: string }) => Promise<undefined>;
  readonly keepChanged: (changes: Record<string, unknown>) => Promise<void>;
  /** Answers by the callback, as `receiveMessages` does. */
  readonly receiveExternal: (message: unknown, sender: Sender, respond: (reply: unknown) => void) => true;
};

export function createSourceKeeper({ local, sync, managed, load, now }: Parts): SourceKeeper {
  return {
    async start() {
      // Firefox rejects where there is no policy.
      const policy = (await managed?.get(null).catch(() => undefined)) ?? {};
      const here = await local.get([DUE_KEY, POLICY_KEY, OVERRIDES_KEY]);
      const there = await sync.get([OVERRIDES_KEY]);
      if ([policy, here, there].every((items) => Object.keys(items).length === 0)) return;
      const work = await load();
      await work.applyPolicy(policy);
      await work.keepOverrides();
      await work.refresh("all");
    },
    async refreshDue() {
      const due = (await local.get([DUE_KEY]))[DUE_KEY];
      if (typeof due === "number" && due <= now()) await (await load()).refresh("due");
    },
    async refreshOne({ id }) {
      await (await load()).refresh({ id });
      return undefined;
    },
    async keepChanged(changes) {
      if (OVERRIDES_KEY in changes) await (await load()).keepOverrides();
    },
    receiveExternal(message, sender, respond) {
      void load()
        .then((work) => work.receiveConfig(message, sender.id))
        .then(respond);
      return true;
    },
  };
}
