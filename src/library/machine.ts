import * as z from "zod/mini";
import { createMachineId, MachineId } from "./stamp.ts";
import type { StorageArea } from "./storage-area.ts";

/** This machine's name in stamps; made and kept at first use. Call it under the library's lock. */
export async function loadMachineId(local: StorageArea): Promise<MachineId> {
  const stored = MachineId.safeParse((await local.get("machine"))["machine"]);
  if (stored.success) return stored.data;
  const machine = createMachineId(Math.random);
  await local.set({ machine });
  return machine;
}

/** What a machine leaves in the sync area when it writes there, so that a person can tell which ones do. */
const Signature = z.object({ name: z.string(), at: z.number() });

export type MachineNews = z.infer<typeof Signature> & { readonly machine: MachineId };

export function machineKey(machine: MachineId): string {
  return `m-${machine}`;
}

/** The machines that wrote to a sync area, the latest first. */
export function readMachines(items: Readonly<Record<string, unknown>>): readonly MachineNews[] {
  return Object.entries(items)
    .flatMap(([key, value]) => {
      const signature = key.startsWith("m-") ? Signature.safeParse(value) : undefined;
      return signature?.success === true ? [{ machine: key.slice(2), ...signature.data }] : [];
    })
    .toSorted((a, b) => b.at - a.at);
}
