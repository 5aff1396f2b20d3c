import { expect, test } from "vitest";
import { sendMessage } from "../../../src/messages/send-message.ts";

test("a message carries its name and body, and comes back with the reply", async () => {
  const sent: unknown[] = [];
  const runtime = {
    sendMessage(message: unknown) {
      sent.push(message);
      return Promise.resolve({ reply: true });
    },
  };
  expect(await sendMessage(runtime, "claimSubmission", {})).toBe(true);
  expect(sent).toEqual([{ name: "claimSubmission", body: {} }]);
});

test("the error that the background met is the sender's", async () => {
  const runtime = { sendMessage: () => Promise.resolve({ error: "The area is full." }) };
  await expect(sendMessage(runtime, "reconcile", {})).rejects.toThrow("The area is full.");
});

test("a message that nobody takes is an error", async () => {
  const nobody = { sendMessage: () => Promise.reject(new Error("Receiving end does not exist.")) };
  await expect(sendMessage(nobody, "reconcile", {})).rejects.toThrow("Receiving end does not exist.");
});

test("what a receiver answers is what a sender gets", async () => {
  const { receiveMessages } = await import("../../../src/messages/receive-messages.ts");
  const listener = receiveMessages("rolecall", { claimSubmission: () => Promise.resolve(true) } as never);
  const runtime = {
    sendMessage: (message: unknown) =>
      new Promise((resolve) => void listener(message, { id: "rolecall" }, resolve)),
  };
  expect(await sendMessage(runtime, "claimSubmission", {})).toBe(true);
});
