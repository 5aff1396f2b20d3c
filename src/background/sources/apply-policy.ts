import * as z from "zod/mini";
import { record } from "../../profile/record.ts";
import { JSON_VERSION } from "../../formats/rolecall-json.ts";
import type { StoredPolicy } from "../../library/policy.ts";
import { POLICY_KEY } from "../../library/source-keys.ts";
import { PublicKey, Sha256, SharedSource, SourceHeader, SourceUrl } from "../../library/shared-source.ts";
import type { SourceDesk } from "../../library/source-desk.ts";
import type { ErasableArea } from "../../library/storage-area.ts";
import { outcomeOf } from "./refresh.ts";

/** A source as a policy names it: by an address, by an extension's ID, or with the profiles themselves. */
const PolicySource = z.object({
  name: SharedSource.shape.name,
  url: z.optional(SourceUrl),
  sha256: z.optional(Sha256),
  publicKey: z.optional(PublicKey),
  header: z.optional(SourceHeader),
  extensionId: z.optional(z.string()),
  profiles: z.optional(z.array(z.unknown())),
});
type PolicySource = z.infer<typeof PolicySource>;

type Parts = { readonly local: ErasableArea; readonly desk: SourceDesk };

/**
 * Carries out what `storage.managed` holds. A part that cannot be read costs only itself, and is named in the options page:
 * Chromium checks a policy against the published schema, Firefox checks nothing.
 */
export async function applyPolicy(
  { local, desk }: Parts,
  managed: Readonly<Record<string, unknown>>,
): Promise<void> {
  const problems: string[] = [];
  const read = <Value>(path: string, value: unknown, schema: Schema<Value>): Value | undefined => {
    const checked = schema.safeParse(value);
    if (!checked.success) problems.push(path);
    return checked.data;
  };
  const { sources: listed = [], allowedSources, settings = {} } = managed;
  const entries = read("sources", listed, z.array(z.unknown())) ?? [];
  const named = entries.flatMap((entry, at) => {
    const source = read(`sources[${at}]`, entry, PolicySource);
    const shared = source && sharedSource(source);
    if (source !== undefined && shared === undefined) problems.push(`sources[${at}]`);
    return source !== undefined && shared !== undefined ? [{ source, shared }] : [];
  });
  const headers = named.flatMap(({ source, shared }) =>
    source.header === undefined ? [] : [[shared.id, source.header] as const],
  );
  await desk.replaceManaged(
    named.map(({ shared }) => shared),
    Object.fromEntries(headers),
  );
  for (const { source, shared } of named) {
    if (source.profiles === undefined) continue;
    const text = JSON.stringify({ version: JSON_VERSION, profiles: source.profiles });
    await desk.settle(shared.id, outcomeOf(text));
  }
  const allowed =
    allowedSources === undefined
      ? undefined
      : (read("allowedSources", allowedSources, z.array(z.string())) ?? []);
  const policy: StoredPolicy = {
    ...(allowed !== undefined && { allowedSources: allowed }),
    settings: read("settings", settings, record(z.unknown())) ?? {},
    problems,
  };
  if (Object.keys(managed).length === 0) await local.remove([POLICY_KEY]);
  else await local.set({ [POLICY_KEY]: policy });
}

type Schema<Value> = {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: Value | undefined };
};

/** The IDs last from one start to the next, for they name the copies; undefined when a source says not where it is. */
function sharedSource({
  name,
  url,
  sha256,
  publicKey,
  extensionId,
  profiles,
}: PolicySource): SharedSource | undefined {
  const managed = { name, isManaged: true };
  if (url !== undefined) {
    const pins = { ...(sha256 !== undefined && { sha256 }), ...(publicKey !== undefined && { publicKey }) };
    return { ...managed, id: `policy:${url}`, origin: { kind: "url", url, ...pins } };
  }
  if (extensionId !== undefined) {
    return { ...managed, id: `policy:${extensionId}`, origin: { kind: "sender", extensionId } };
  }
  return profiles === undefined
    ? undefined
    : { ...managed, id: `policy:${name}`, origin: { kind: "policy" } };
}
