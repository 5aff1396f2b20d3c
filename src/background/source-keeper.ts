import type { SourceWork } from "./sources/source-work.ts";
import { DUE_KEY } from "./sources/due.ts";

type Parts = {
  readonly local: { get(key: string): Promise<Record<string, unknown>> };
  readonly load: () => Promise<SourceWork>;
  /** The wall clock, in milliseconds since 1970. */
  readonly now: () => number;
};

/** When sources of shared profiles are asked: at every start, and when a page opens once their time has come. */
type SourceKeeper = {
  readonly refreshDue: () => Promise<void>;
  readonly refreshAll: () => Promise<void>;
  readonly refreshOne: (wish: { readonly id: string }) => Promise<undefined>;
  /** Answers by the callback, as `receiveMessages` does. */
  readonly receiveExternal: (message: unknown, sender: Sender, respond: (reply: unknown) => void) => true;
};

type Sender = { readonly id?: string | undefined };

export function createSourceKeeper({ local, load, now }: Parts): SourceKeeper {
  return {
    async refreshDue() {
      const due = (await local.get(DUE_KEY))[DUE_KEY];
      if (typeof due === "number" && due <= now()) await (await load()).refresh("due");
    },
    async refreshAll() {
      if (DUE_KEY in (await local.get(DUE_KEY))) await (await load()).refresh("all");
    },
    async refreshOne({ id }) {
      await (await load()).refresh({ id });
      return undefined;
    },
    receiveExternal(message, sender, respond) {
      void load()
        .then((work) => work.receiveConfig(message, sender.id))
        .then(respond);
      return true;
    },
  };
}
