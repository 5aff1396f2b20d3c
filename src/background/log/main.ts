import { createLock } from "../../library/lock.ts";
import { recordSwitch } from "../../library/switch-log.ts";
import { SwitchRecord } from "../../profile/switch-record.ts";

/** A script of its own, which the background loads only once a switch is to be recorded. */
export type SwitchLog = { readonly record: (record: unknown) => Promise<void> };

const parts = { local: chrome.storage.local, lock: createLock(navigator.locks, "log") };

const switchLog: SwitchLog = { record: (record) => recordSwitch(parts, SwitchRecord.parse(record)) };
Object.assign(globalThis, { switchLog });
