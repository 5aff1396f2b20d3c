import type { MessageBody } from "../messages/messages.ts";
import { loadLater } from "./load-later.ts";
import type { LogScript } from "./log/main.ts";

/** Puts a switch into the log, and loads what does so for the first one. */
export async function keepRecord({ record }: MessageBody<"recordSwitch">): Promise<undefined> {
  const scope = globalThis as Partial<LogScript>;
  if (scope.recordSwitch === undefined) await loadLater("switch-log.js");
  await scope.recordSwitch?.(record);
}
