import { expect, test } from "vitest";
import type { Locks } from "../../../src/library/lock.ts";
import { borrowLocks, lendLocks } from "../../../src/messages/lent-locks.ts";
import { createMutex } from "../../support/mutex.ts";

const OWN = "moz-extension://rolecall/";

type Listener = () => void;

/** Two ends of a connection, each of which hears of what the other one does. */
function connect(name: string, url: string) {
  const heard = { page: [] as Listener[], gone: [] as Listener[], left: [] as Listener[] };
  let isOpen = true;
  const close = (listeners: readonly Listener[]) => {
    isOpen = false;
    for (const listener of listeners) listener();
  };
  const none = { addListener: () => undefined };
  const page = {
    name,
    onMessage: { addListener: (listener: Listener) => void heard.page.push(listener) },
    onDisconnect: { addListener: (listener: Listener) => void heard.left.push(listener) },
    postMessage: () => undefined,
    disconnect: () => close(heard.gone),
  };
  const background = {
    name,
    sender: { url },
    onMessage: none,
    onDisconnect: { addListener: (listener: Listener) => void heard.gone.push(listener) },
    postMessage() {
      if (!isOpen) throw new Error("Attempt to postMessage on disconnected port");
      for (const listener of heard.page) queueMicrotask(listener);
    },
    disconnect: () => close(heard.left),
  };
  return { page, background };
}

/** The background's one lock, and those that a page at an address borrows of it. */
function createScene(url = `${OWN}options.html`) {
  const mutex = createMutex();
  const asked: string[] = [];
  const locks: Locks = {
    request(name, task) {
      asked.push(name);
      return mutex(task);
    },
  };
  const ends: ReturnType<typeof connect>[] = [];
  const lend = lendLocks(locks, OWN);
  const borrowed = borrowLocks({
    connect({ name }) {
      const both = connect(name, url);
      ends.push(both);
      // The page listens first.
      queueMicrotask(() => lend(both.background));
      return both.page;
    },
  });
  return { locks, asked, borrowed, ends };
}

/** A task that ends when it is told to. */
function createTask() {
  let start: (nothing: undefined) => void;
  let end: (nothing: undefined) => void;
  const started = new Promise<undefined>((resolve) => (start = resolve));
  const ended = new Promise<undefined>((resolve) => (end = resolve));
  const run = () => {
    start(undefined);
    return ended;
  };
  return { run, started, end: () => end(undefined) };
}

test("a borrowed lock is the background's own: neither works while the other one does", async () => {
  const { locks, asked, borrowed } = createScene();
  const done: string[] = [];
  const task = createTask();
  const first = borrowed.request("library", async () => {
    await task.run();
    done.push("page");
    return "answer";
  });
  await task.started;
  const second = locks.request("library", () => Promise.resolve(done.push("background")));
  task.end();
  expect(await first).toBe("answer");
  await second;
  expect(done).toEqual(["page", "background"]);
  expect(asked).toEqual(["library", "library"]);
});

test("it is given back when the task fails, and when the page is gone before it had it", async () => {
  const { locks, asked, borrowed, ends } = createScene();
  await expect(borrowed.request("library", () => Promise.reject(new Error("broken")))).rejects.toThrow(
    "broken",
  );
  const busy = createTask();
  const other = locks.request("library", busy.run);
  void borrowed.request("library", () => Promise.reject(new Error("Nobody is there to run it.")));
  await expect.poll(() => asked.length).toBe(3);
  ends[1]!.page.disconnect();
  busy.end();
  await other;
  expect(await locks.request("library", () => Promise.resolve("free"))).toBe("free");
});

test("a task does not run where the background ends before it lends", async () => {
  const { locks, borrowed, ends } = createScene();
  void locks.request("library", () => new Promise(() => undefined));
  const refused = borrowed.request("library", () => Promise.resolve("ran"));
  ends[0]!.background.disconnect();
  await expect(refused).rejects.toThrow("lock “library”");
});

test("a script in another page is lent nothing", () => {
  for (const url of ["https://us-east-1.console.aws.amazon.com/", undefined]) {
    const { asked, locks } = createScene();
    const { background } = connect("library", String(url));
    lendLocks(locks, OWN)(url === undefined ? { ...background, sender: undefined } : background);
    expect(asked).toEqual([]);
  }
});
