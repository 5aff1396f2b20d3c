import { describe, expect, test } from "vitest";
import { receiveMessages, type Handlers, type Sender } from "../../../src/messages/receive-messages.ts";
import type { Answer } from "../../../src/messages/send-message.ts";

const OURS: Sender = { id: "rolecall", url: "https://signin.aws.amazon.com/switchrole", tab: { id: 7 } };

/** Handlers that write down what reaches them. */
function listen(overrides: Partial<Handlers> = {}) {
  const calls: unknown[] = [];
  const note = (name: string) => (body: unknown, sender: Sender) => {
    calls.push([name, body, sender]);
    return Promise.resolve(undefined);
  };
  const handlers = new Proxy(overrides, {
    get: (given, name: keyof Handlers) => given[name] ?? note(name),
  }) as Handlers;
  const listener = receiveMessages("rolecall", handlers);
  const send = (message: unknown, sender: Sender = OURS) =>
    new Promise<Answer<unknown> | "none">((resolve) => {
      if (!listener(message, sender, resolve)) resolve("none");
    });
  return { calls, send };
}

describe("a message of ours", () => {
  test("reaches the handler of its name with body and sender, and is answered", async () => {
    const { calls, send } = listen({ claimSubmission: () => Promise.resolve(true) });
    expect(await send({ name: "claimSubmission", body: {} })).toEqual({ reply: true });
    expect(await send({ name: "readFormTask", body: {} })).toEqual({ reply: undefined });
    expect(calls).toEqual([["readFormTask", {}, OURS]]);
  });

  test("is answered with the error that the handler met", async () => {
    const { send } = listen({ reconcile: () => Promise.reject(new Error("The area is full.")) });
    expect(await send({ name: "reconcile", body: {} })).toEqual({ error: "Error: The area is full." });
  });

  test.each([
    ["an empty body", { name: "takeOffer", body: {} }],
    ["a key that is none", { name: "takeOffer", body: { key: 7 } }],
    ["a text for a body", { name: "reconcile", body: "now" }],
  ])("with %s is answered with an error, and reaches no handler", async (_, message) => {
    const { calls, send } = listen();
    expect(await send(message)).toEqual({ error: expect.any(String) as unknown });
    expect(calls).toEqual([]);
  });
});

describe("a message that is not ours", () => {
  test.each([
    ["nothing", undefined],
    ["a text", "reconcile"],
    ["an object without a name", { body: {} }],
    ["a name without a body", { name: "reconcile" }],
    ["a name that nobody knows", { name: "deleteEverything", body: {} }],
    ["the name of what every object has", { name: "toString", body: {} }],
    ["a name that is no text", { name: 7, body: {} }],
  ])("such as %s gets no answer", async (_, message) => {
    const { calls, send } = listen();
    expect(await send(message)).toBe("none");
    expect(calls).toEqual([]);
  });

  test.each([{ id: "another" }, {}])("because %j sent it gets no answer", async (sender) => {
    const { calls, send } = listen();
    expect(await send({ name: "reconcile", body: {} }, sender)).toBe("none");
    expect(calls).toEqual([]);
  });
});
