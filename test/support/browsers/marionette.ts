import { connect } from "node:net";
import type { Socket } from "node:net";

type Reply = { readonly error: string; readonly message: string } | null;
type Pending = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void };

const CLOSED = "Firefox closed its Marionette connection, or ended.";

/**
 * A connection to Firefox's built-in remote control. On the wire a message is its length in bytes, a colon, and a
 * JSON array: `[0, id, command, parameters]` out, `[1, id, error, result]` back.
 */
export type Marionette = {
  readonly send: (command: string, parameters?: object) => Promise<unknown>;
  /** Runs a function in Firefox's own window, with the browser's rights. Arguments and result are JSON. */
  readonly inChrome: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;
  readonly close: () => void;
};

export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, "127.0.0.1");
  const pending = new Map<number, Pending>();
  let lastId = 0;
  const greeted = new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    readMessages(socket, (message) => {
      if (Array.isArray(message)) settle(pending, message as [number, number, Reply, unknown]);
      else resolve();
    });
  });
  socket.on("close", () => {
    for (const { reject } of pending.values()) reject(new Error(CLOSED));
    pending.clear();
  });
  await greeted;
  socket.on("error", () => socket.destroy());

  const send = (command: string, parameters: object = {}) =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) {
        reject(new Error(CLOSED));
        return;
      }
      const id = ++lastId;
      pending.set(id, { resolve, reject });
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  return {
    send,
    inChrome: async <A extends unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> => {
      const script = { script: scriptOf(run), args, sandbox: "system" };
      const result = await send("WebDriver:ExecuteScript", script);
      return (result as { readonly value: Awaited<R> }).value;
    },
    close: () => socket.destroy(),
  };
}

/** The body of a script that calls the function with the script's arguments. */
export function scriptOf(run: ((...args: never[]) => unknown) | string): string {
  if (typeof run === "string") return `return (${run});`;
  // tsx marks inner functions with a call to its own `__name`, which does not exist where the text is going.
  return `const __name = (value) => value; return (${run.toString()})(...arguments);`;
}

function settle(
  pending: Map<number, Pending>,
  [, id, error, result]: [number, number, Reply, unknown],
): void {
  const waiting = pending.get(id);
  pending.delete(id);
  if (error === null) waiting?.resolve(result);
  else waiting?.reject(new Error(`${error.error}: ${error.message}`));
}

function readMessages(socket: Socket, take: (message: unknown) => void): void {
  let received = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(":");
      if (colon < 0) return;
      const end = colon + 1 + Number(received.subarray(0, colon));
      if (received.length < end) return;
      take(JSON.parse(received.subarray(colon + 1, end).toString("utf8")));
      received = received.subarray(end);
    }
  });
}
