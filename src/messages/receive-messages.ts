import * as z from "zod/mini";
import { MESSAGES, type MessageBody, type MessageName, type MessageReply } from "./messages.ts";
import type { Answer } from "./send-message.ts";

/** Who sent a message: of `runtime.MessageSender` what handlers use. */
export type Sender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean } | undefined;
};

export type Handlers = {
  readonly [Name in MessageName]: (body: MessageBody<Name>, sender: Sender) => Promise<MessageReply[Name]>;
};

const Envelope = z.object({
  name: z.custom<MessageName>((name) => typeof name === "string" && Object.hasOwn(MESSAGES, name)),
  body: z.unknown(),
});

/**
 * Makes the listener for `runtime.onMessage`. Messages that are not ours, or from elsewhere, get no answer.
 * It answers by the callback, which both browsers know: Chromium takes no promise from a listener (seen in 156).
 */
export function receiveMessages(
  extensionId: string,
  handlers: Handlers,
): (message: unknown, sender: Sender, respond: (answer: Answer<unknown>) => void) => boolean {
  return (message, sender, respond) => {
    const envelope = Envelope.safeParse(message);
    if (!envelope.success || sender.id !== extensionId) return false;
    void answer(envelope.data.name, envelope.data.body, sender, handlers).then(respond);
    return true;
  };
}

async function answer<Name extends MessageName>(
  name: Name,
  body: unknown,
  sender: Sender,
  handlers: Handlers,
): Promise<Answer<MessageReply[Name]>> {
  try {
    const decoded = MESSAGES[name].parse(body) as MessageBody<Name>;
    return { reply: await handlers[name](decoded, sender) };
  } catch (error) {
    return { error: String(error) };
  }
}
