import browser from "webextension-polyfill";
import { consoleUrlPartition } from "../../console/hosts.ts";
import { readConsolePage } from "../../console/in-page/read-console-page.ts";
import { readSession } from "../../console/session.ts";
import { isAccountId } from "../../profile/account.ts";
import type { Partition } from "../../profile/partition.ts";

export type SignedIn = { readonly accountId: string; readonly partition: Partition };

/** The account to which the first console tab is signed in, of those tabs on which a person has opened Rolecall. */
export async function findSignedIn(): Promise<SignedIn | undefined> {
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined || consoleUrlPartition(url ?? "") === undefined) continue;
    const session = await readTab(id).catch(() => undefined);
    const account = session?.login.account;
    if (session !== undefined && account !== undefined && isAccountId(account))
      return { accountId: account, partition: session.partition };
  }
  return undefined;
}

async function readTab(tabId: number) {
  const [injected] = await browser.scripting.executeScript({
    target: { tabId },
    world: "MAIN",
    func: readConsolePage,
  });
  const page = injected?.result;
  return page === undefined || page === null
    ? undefined
    : readSession(page as ReturnType<typeof readConsolePage>);
}
