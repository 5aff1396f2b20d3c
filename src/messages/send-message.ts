import type { MessageBody, MessageName, MessageReply } from "./messages.ts";

/** The slice of `runtime` that sending needs. */
type Runtime = { sendMessage(message: unknown): Promise<unknown> };

/** What the background answers: errors travel back to whoever asked. */
export type Answer<Reply> = { readonly reply: Reply } | { readonly error: string };

/** Sends a message to the background. Rejects when nobody answers, or with the error that the handler met. */
export async function sendMessage<Name extends MessageName>(
  runtime: Runtime,
  name: Name,
  body: MessageBody<Name>,
): Promise<MessageReply[Name]> {
  // Only our own background answers, so its word needs no decoding.
  const answer = (await runtime.sendMessage({ name, body })) as Answer<MessageReply[Name]>;
  if ("error" in answer) throw new Error(answer.error);
  return answer.reply;
}
