import { readSession } from "../../src/console/session.ts";
import { decodeFile } from "../../src/formats/decode-file.ts";
import { readPastedRole } from "../../src/formats/pasted-role.ts";
import { readText } from "../../src/formats/read-text.ts";
import { FORMATS } from "../../src/formats/reading.ts";
import { writeAwsConfig } from "../../src/formats/write-aws-config.ts";
import { writeBookmarks } from "../../src/formats/write-bookmarks.ts";
import { writeCsv } from "../../src/formats/write-csv.ts";
import { writeRolecallJson } from "../../src/formats/write-rolecall-json.ts";
import { loadBackups, readBackup } from "../../src/library/backups.ts";
import { loadHistory } from "../../src/library/history.ts";
import { loadReplica, liveProfiles } from "../../src/library/replica.ts";
import { loadSettings } from "../../src/library/settings.ts";
import { loadSyncState } from "../../src/library/sync-state.ts";
import { decodeShard, encodeShard } from "../../src/library/wire.ts";
import { receiveMessages } from "../../src/messages/receive-messages.ts";
import { Profile, profileKey } from "../../src/profile/profile.ts";
import { buildProfile } from "../support/builders.ts";
import { MALFORMED_INPUTS } from "../unit/options/malformed-inputs.ts";

/** What takes text in that somebody else may have written. */
export type Decoder = {
  readonly name: string;
  /** What it is there to read, and what people hand it by mistake: broken input is made from these. */
  readonly seeds: readonly string[];
  /** Throws when the decoder breaks a promise. */
  readonly decode: (text: string) => void | Promise<void>;
};

const PROFILES: readonly Profile[] = [
  buildProfile(),
  buildProfile({
    displayName: "Größe “prod”; <b>",
    accountId: "012345678901",
    roleName: "team/ops/Admin",
    group: "Kunden",
    tags: ["a, b", "c"],
    base: { accountId: "111122223333", roleName: "Base" },
    environment: "production",
    region: "eu-central-1",
    destination: "/s3/home",
    note: "first line\nsecond line",
  }),
  buildProfile({ accountId: "client-prod", roleName: "Admin", partition: "aws-us-gov", ordinal: 2 }),
];
const ENTRIES = Object.fromEntries(
  PROFILES.map((profile, at) => [profileKey(profile), { stamp: `0000019abcde${at}.0000.aaaaaaaa`, profile }]),
);

function expectProfiles(profiles: readonly Profile[]): void {
  for (const profile of profiles) Profile.parse(profile);
}

const readers: readonly Decoder[] = [undefined, ...FORMATS].map((format) => ({
  name: format ?? "any format",
  seeds: [
    ...[writeRolecallJson, writeAwsConfig, writeCsv, writeBookmarks].map((write) => write(PROFILES).text),
    ...MALFORMED_INPUTS.map(({ input }) => input),
  ],
  decode(text) {
    const { candidates, problems } = readText(text, { format });
    expectProfiles(candidates.map(({ profile }) => profile));
    if (candidates.length + problems.length === 0)
      throw new Error("It found nothing and says nothing of it.");
  },
}));

/** A storage area in which each item holds the same. */
const areaOf = (value: unknown) => ({
  get: (keys: string | string[] | null) =>
    Promise.resolve(Object.fromEntries([keys ?? []].flat().map((key) => [key, value]))),
  set: () => Promise.resolve(),
});

export const DECODERS: readonly Decoder[] = [
  ...readers,
  {
    name: "file bytes",
    seeds: ["\u00ff\u00fea\u0000b\u0000", "\u00fe\u00ff\u0000a", "\u00ef\u00bb\u00bfrole_arn"],
    decode: (text) =>
      void readText(decodeFile(Uint8Array.from(text, (character) => character.charCodeAt(0)))),
  },
  {
    name: "pasted role",
    seeds: [
      "arn:aws-us-gov:iam::012345678901:role/team/ReadOnly",
      "https://signin.aws.amazon.com/switchrole?account=client-prod&roleName=Admin&displayName=Client%20prod",
    ],
    decode: (text) => void readPastedRole(text),
  },
  {
    name: "wire",
    seeds: [await encodeShard({}), await encodeShard(ENTRIES)],
    async decode(text) {
      const decoded = await decodeShard(text);
      if (decoded.kind === "shard")
        expectProfiles(Object.values(decoded.shard).flatMap(({ profile }) => profile ?? []));
    },
  },
  {
    name: "storage",
    seeds: [
      JSON.stringify(ENTRIES),
      `{"openIn":{"stamp":"0000019abcde0.0000.aaaaaaaa","value":"newTab"}}`,
      `{"on":true,"merges":[{"at":1,"name":"a","kind":"added","machine":"b"}],"aside":{"p0":"1.2"}}`,
      `[{"day":"2026-01-01","count":1,"text":${JSON.stringify(await encodeShard(ENTRIES))}}]`,
      `[{"at":1,"saved":1,"removed":0,"name":"a","undo":{"save":[],"remove":["aws:1:a"]}}]`,
    ],
    async decode(text) {
      const area = areaOf(parseOr(text));
      expectProfiles(liveProfiles(await loadReplica(area)));
      await Promise.all([loadSettings(area), loadSyncState(area), loadHistory(area)]);
      for (const backup of await loadBackups(area)) expectProfiles(await readBackup(backup));
    },
  },
  {
    name: "message",
    seeds: [
      `{"name":"takeOffer","body":{"key":"aws:123456789012:A"}}`,
      `{"name":"claimSubmission","body":{}}`,
      `{"name":"__proto__","body":null}`,
    ],
    decode(text) {
      const handler = () => Promise.resolve(undefined as never);
      const handlers = new Proxy({}, { get: () => handler }) as Parameters<typeof receiveMessages>[1];
      receiveMessages("us", handlers)(parseOr(text), { id: "us" }, () => undefined);
    },
  },
  {
    name: "console page",
    seeds: [
      `{"accountId":"111122223333","signInEndpoint":"us-east-1.signin.aws.amazon.com","prismModeEnabled":"true"}`,
    ],
    decode(text) {
      const page = { sessionData: text, signInHost: text, loginAccount: text, loginUser: text };
      const role = { roleAccount: text, roleUser: text, loadedAt: text };
      for (const url of ["https://eu-central-1.console.aws.amazon.com/s3", text])
        readSession({ url, ...page, ...role });
    },
  },
];

function parseOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
