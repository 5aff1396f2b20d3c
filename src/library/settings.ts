import * as z from "zod/mini";
import { DEFAULT_RULES } from "../profile/environment.ts";
import { Environment } from "../profile/profile.ts";
import { readRecord } from "../profile/record.ts";
import type { Lock } from "./lock.ts";
import { loadMachineId } from "./machine.ts";
import { loadPolicy } from "./policy.ts";
import { nextStamp, Stamp } from "./stamp.ts";
import type { StorageArea } from "./storage-area.ts";

/** A setting: what it can be, and what it is until a person says otherwise. */
const setting = <Schema extends z.ZodMiniType>(schema: Schema, initial: z.infer<Schema>) => ({
  schema,
  initial,
});

/** As many as there are keys. It also keeps them well below what an item of the sync area can hold. */
export const MAX_FAVORITES = 9;
/** The marks of a console page; each can be switched alone. */
export const MarkKind = /* @__PURE__ */ z.enum(["bar", "border", "title", "icon", "badge"]);
export type MarkKind = z.infer<typeof MarkKind>;

const environmentRule = () =>
  z.object({
    field: z.enum(["anything", "account", "role", "name", "group"]),
    words: z.string().check(z.maxLength(200)),
    environment: Environment,
  });
/** Thirty rules of 200 characters, in ASCII, stay below the 8,192 bytes that an item of the sync area may have. */
export const MAX_RULES = 30;

/** The settings that belong to the person and reach every machine; those of one machine are in its sync state. */
export const settingsTable = () => ({
  /** Where Enter and a click open a role; with Ctrl or Cmd it is the other one. */
  openIn: setting(z.enum(["thisTab", "newTab"]), "thisTab"),
  /** The same in a console with several sessions, where a role is a session of its own. */
  openSessionIn: setting(z.enum(["thisTab", "newTab"]), "newTab"),
  /** How the popup orders the roles: by name, as a person put them, or the last used one first. */
  order: setting(z.enum(["name", "mine", "recent"]), "name"),
  /** How much room the popup gives a row. */
  density: setting(z.enum(["comfortable", "compact"]), "comfortable"),
  /** The roles on the keys 1 to 9, by their profiles' keys. */
  favorites: setting(z.array(z.string()).check(z.maxLength(MAX_FAVORITES)), []),
  /** Whether console pages are marked, where a person has let Rolecall into them. */
  markPages: setting(z.boolean(), false),
  /** What a marked page shows. */
  marks: setting(z.array(MarkKind).check(z.maxLength(MarkKind.options.length)), MarkKind.options),
  /** What a person does before a switch to production, beside choosing it. */
  confirmProduction: setting(z.enum(["off", "key", "name"]), "off"),
  /** Whether each machine keeps a log of the switches made there, and whether a person is asked for a reason. */
  keepLog: setting(z.boolean(), false),
  askReason: setting(z.boolean(), false),
  /** Whether the tabs of roles that are opened together are grouped, by role and colour. */
  groupTabs: setting(z.boolean(), false),
  /** What gives an environment to the roles that have none of their own. */
  environmentRules: setting(z.array(environmentRule()).check(z.maxLength(MAX_RULES)), [...DEFAULT_RULES]),
});

export type SettingName = keyof ReturnType<typeof settingsTable>;
export type Settings = {
  readonly [Name in SettingName]: z.infer<ReturnType<typeof settingsTable>[Name]["schema"]>;
};

/** Settings as they are stored and sent, by name, each with the stamp of its last change. Unknown ones are kept. */
const StampedSetting = z.object({ stamp: Stamp, value: z.unknown() });
export type StampedSettings = Readonly<Record<string, z.infer<typeof StampedSetting>>>;

/** The item of the local area and of the sync area that holds them. */
export const SETTINGS_KEY = "settings";

/**
 * Stands among the settings and is joined as they are, so that of two the later one holds, on every machine: whatever was
 * stored before its stamp is deleted, wherever it is found.
 */
export const ALL_DELETED = "allDeleted";

export function readStampedSettings(stored: unknown): StampedSettings {
  return readRecord(StampedSetting, stored);
}

export async function loadStampedSettings(local: StorageArea): Promise<StampedSettings> {
  return readStampedSettings((await local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/**
 * What holds here: what the administrator fixed, else what the person chose. A setting that is not stored, or not one
 * that this version knows, is as it was at first.
 */
export async function loadSettings(local: StorageArea): Promise<Settings> {
  const [stamped, { settings: fixed }] = await Promise.all([loadStampedSettings(local), loadPolicy(local)]);
  const read = Object.entries(settingsTable()).map(([name, { schema, initial }]) => {
    const found = [fixed[name], stamped[name]?.value].map((value) => schema.safeParse(value));
    return [name, found.find(({ success }) => success)?.data ?? initial] as const;
  });
  return Object.fromEntries(read) as Settings;
}

type Parts = { readonly local: StorageArea; readonly lock: Lock; readonly now: () => number };

export function saveSetting<Name extends SettingName>(
  { local, lock, now }: Parts,
  name: Name,
  value: Settings[Name],
): Promise<void> {
  return lock(async () => {
    const machine = await loadMachineId(local);
    const stamped = await loadStampedSettings(local);
    const stamp = nextStamp(now(), machine, stamped[name]?.stamp);
    await local.set({ [SETTINGS_KEY]: { ...stamped, [name]: { stamp, value: wellFormed(value) } } });
  });
}

/**
 * Firefox refuses a write to the sync area for half a surrogate pair anywhere in it (seen in 153); a setting with one would
 * keep everything else from other machines as well.
 */
function wellFormed(value: unknown): unknown {
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === "string" ? part.toWellFormed() : part,
  );
  return JSON.parse(text);
}
