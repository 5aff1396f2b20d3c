import type { Locks } from "../library/lock.ts";

/*
 * Firefox keeps the locks of private windows apart from all others (seen in 153). A page of Rolecall in one of them and
 * the background, which is in none, would write over each other; so the page has the background hold its locks, over a
 * connection that bears the lock's name and lasts as long as the lock is held.
 */

type Listeners = { addListener(listener: () => void): void };
type Port = {
  readonly name: string;
  readonly sender?: { readonly url?: string } | undefined;
  readonly onMessage: Listeners;
  readonly onDisconnect: Listeners;
  postMessage(message: unknown): void;
  disconnect(): void;
};
type Runtime = { connect(info: { name: string }): Port };

/** Makes the listener for `runtime.onConnect`. It lends to the extension's own pages, and to no script in others. */
export function lendLocks(locks: Locks, ownPages: string): (port: Port) => void {
  return (port) => {
    if (port.sender?.url?.startsWith(ownPages) !== true) return;
    const gone = new Promise<void>((resolve) => port.onDisconnect.addListener(resolve));
    const hold = () => {
      // It throws where the page is gone already, which lets go of the lock at once.
      port.postMessage("held");
      return gone;
    };
    locks.request(port.name, hold).catch(() => undefined);
  };
}

/** The locks that a page of the extension shares with all its other parts, in whatever window it is. */
export function pageLocks(): Locks {
  return chrome.extension.inIncognitoContext ? borrowLocks(chrome.runtime) : navigator.locks;
}

export function borrowLocks(runtime: Runtime): Locks {
  return {
    async request<Result>(name: string, task: () => Promise<Result>): Promise<Awaited<Result>> {
      const port = runtime.connect({ name });
      await new Promise<void>((resolve, reject) => {
        port.onMessage.addListener(resolve);
        port.onDisconnect.addListener(() =>
          reject(new Error(`The background ended before it could lend the lock “${name}”; try again.`)),
        );
      });
      try {
        return await task();
      } finally {
        port.disconnect();
      }
    },
  };
}
