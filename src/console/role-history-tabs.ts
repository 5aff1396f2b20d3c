import type { Partition } from "../profile/partition.ts";
import { consoleUrlPartition } from "./hosts.ts";

/** The slice of the browser that looking for a role history needs. */
export type HistoryBrowser = {
  /** All tabs. Only those on which a person has opened Rolecall tell their address. */
  readonly tabs: () => Promise<
    readonly { readonly id?: number | undefined; readonly url?: string | undefined }[]
  >;
  /** Runs `readRoleHistory` in a tab. Rejects where Rolecall may not run. */
  readonly readRoleHistory: (tabId: number) => Promise<unknown>;
};

export type FoundHistory =
  | { readonly kind: "found"; readonly cookie: string; readonly partition: Partition }
  /** No tab is a console that Rolecall may look at. */
  | { readonly kind: "noConsole" }
  /** The console of this browser remembers nothing. */
  | { readonly kind: "nothing" };

/** The role history of the first console tab that has one. What it says is for the reader of that format to check. */
export async function findRoleHistory(browser: HistoryBrowser): Promise<FoundHistory> {
  let kind: "noConsole" | "nothing" = "noConsole";
  for (const { id, url } of await browser.tabs()) {
    const partition = consoleUrlPartition(url ?? "");
    if (id === undefined || partition === undefined) continue;
    const cookie = await browser.readRoleHistory(id).catch(() => undefined);
    if (typeof cookie === "string" && cookie !== "") return { kind: "found", cookie, partition };
    if (cookie === "") kind = "nothing";
  }
  return { kind };
}
