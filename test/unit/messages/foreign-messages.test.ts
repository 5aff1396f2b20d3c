import { expect, test } from "vitest";
import { receiveMessages, type Handlers } from "../../../src/messages/receive-messages.ts";

test.each([
  ["another extension", { name: "claimSubmission", body: {} }, { id: "another" }],
  ["nobody", { name: "claimSubmission", body: {} }, {}],
  ["us, of no kind that there is", { name: "toString", body: {} }, { id: "us" }],
  ["us, of no shape", "claimSubmission", { id: "us" }],
])("a message from %s gets no answer", (_, message, sender) => {
  const asked: string[] = [];
  const handlers = new Proxy({}, { get: (_, name) => () => asked.push(String(name)) }) as Handlers;
  const listen = receiveMessages("us", handlers);
  expect(listen(message, sender, (answer) => asked.push(JSON.stringify(answer)))).toBe(false);
  expect(asked).toEqual([]);
});
