import * as z from "zod/mini";
import type { Problem } from "../../formats/problem.ts";
import { readSharedText } from "../../formats/shared-text.ts";
import { loadSources } from "../../library/shared-source.ts";
import type { SourceDesk } from "../../library/source-desk.ts";
import type { StorageArea } from "../../library/storage-area.ts";

/** As the config senders of AWS Extend Switch Roles (6.x) write it, which knows `ini` alone. */
const ConfigMessage = z.object({
  action: z.literal("updateConfig"),
  dataType: z.enum(["ini", "json"]),
  data: z.string().check(z.maxLength(4 * 1024 * 1024)),
});

/** `result` and `error.message` are what those senders look at; `problems` says what is wrong, and where. */
export type ConfigReply = {
  readonly result: "success" | "failure";
  readonly error?: { readonly message: string };
  readonly problems?: readonly Problem[];
};

/** Takes in the list of another extension that the person allowed; or refuses it whole, and says why. */
export async function receiveConfig(
  { local, desk }: { readonly local: StorageArea; readonly desk: SourceDesk },
  message: unknown,
  senderId: string | undefined,
): Promise<ConfigReply> {
  const source = (await loadSources(local)).find(
    ({ origin }) => origin.kind === "sender" && origin.extensionId === senderId,
  );
  if (source === undefined)
    return failure("This extension is not allowed to send roles. Allow its ID in Rolecall’s options.");
  const config = ConfigMessage.safeParse(message);
  if (!config.success)
    return failure("Send {action: 'updateConfig', dataType: 'ini' or 'json', data: text}.");
  const read = readSharedText(config.data.data);
  if (!read.ok) {
    const problems = read.problems.slice(0, MAX_PROBLEMS);
    await desk.settle(source.id, { kind: "failed", failure: { reason: "invalid", problems: [...problems] } });
    return failure(`Nothing was changed: ${read.problems.length} of its parts cannot be read.`, problems);
  }
  await desk.settle(source.id, { kind: "fresh", profiles: read.profiles });
  return { result: "success", ...(read.gaps.length > 0 && { problems: read.gaps.slice(0, MAX_PROBLEMS) }) };
}

const MAX_PROBLEMS = 100;

function failure(message: string, problems?: readonly Problem[]): ConfigReply {
  return { result: "failure", error: { message }, ...(problems !== undefined && { problems }) };
}
