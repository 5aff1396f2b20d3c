import type { ConsolePageTexts } from "../../src/console/in-page/read-console-page.ts";
import type { ConsoleSession } from "../../src/console/session.ts";
import { shardOf } from "../../src/library/shard.ts";
import { profileKey, type Profile } from "../../src/profile/profile.ts";

/** A plain profile, with whatever a test cares about put over it. */
export function buildProfile(overrides: Partial<Profile> = {}): Profile {
  return {
    accountId: "123456789012",
    roleName: "ReadOnly",
    displayName: "Payments",
    color: "99bce3",
    partition: "aws",
    ...overrides,
  };
}

/** A profile with a value in every field that there is. */
export const FULL_PROFILE: Profile = {
  accountId: "000000000012",
  roleName: "team/ReadOnly",
  displayName: "Zahlungen 💶",
  color: "99bce3",
  partition: "aws-cn",
  ordinal: 2,
  region: "cn-north-1",
  destination: "/s3/home",
  group: "Finance",
  tags: ["pci", "on call"],
  base: { accountId: "my-company", roleName: "Jump" },
  environment: "production",
  note: "first line\n\nthird line",
  fillOnly: true,
  sessionHours: 8,
};

const TEAMS = ["payments", "platform", "search", "identity", "logistics", "data", "mobile", "security"];
const ENVIRONMENTS = ["prod", "staging", "dev", "sandbox"];
const ROLE_NAMES = ["AdministratorAccess", "ReadOnlyAccess", "Developer", "Billing", "SecurityAudit"];
const REGIONS = ["us-east-1", "eu-west-1", "ap-southeast-2"];

/** What a large company's list looks like: every account ID and colour random, and no account twice. */
export function buildRealisticProfiles(count: number, random: () => number): Profile[] {
  const pick = (values: readonly string[]) => values[Math.floor(random() * values.length)] ?? "";
  const pickDistinct = (limit: number) => {
    const picked = new Set<number>();
    while (picked.size < count) picked.add(Math.floor(random() * limit));
    return [...picked];
  };
  const colors = pickDistinct(16 ** 6);
  return pickDistinct(10 ** 12).map((account, at) => ({
    accountId: String(account).padStart(12, "0"),
    roleName: pick(ROLE_NAMES),
    displayName: `${pick(TEAMS)}-${pick(ENVIRONMENTS)}-${at + 1}`,
    color: (colors[at] ?? 0).toString(16).padStart(6, "0"),
    partition: "aws",
    region: pick(REGIONS),
  }));
}

/**
 * Profiles with notes that do not compress, as many in each shard, to a multiple of 16: 320 of them are more than a sync
 * area has room for.
 */
export function buildBulkyProfiles(count: number, random: () => number): Profile[] {
  const character = () => String.fromCharCode(0x21 + Math.floor(random() * 94));
  const inShard = new Map<string, number>();
  const even = buildRealisticProfiles(count * 3, random).filter((profile) => {
    const shard = shardOf(profileKey(profile));
    inShard.set(shard, (inShard.get(shard) ?? 0) + 1);
    return (inShard.get(shard) ?? 0) <= count / 16;
  });
  return even.map((profile) => ({ ...profile, note: Array.from({ length: 300 }, character).join("") }));
}

/** What a console page says where `ada` is signed in, with whatever a test cares about put over it. */
export function buildPageTexts(overrides: Partial<ConsolePageTexts> = {}): ConsolePageTexts {
  return {
    url: "https://us-east-1.console.aws.amazon.com/s3/home",
    loadedAt: undefined,
    sessionData: undefined,
    signInHost: undefined,
    loginAccount: "1111-2222-3333",
    loginUser: "ada",
    roleAccount: undefined,
    roleUser: undefined,
    ...overrides,
  };
}

/** The session of a single-session console tab where `ada` is signed in, with whatever a test cares about put over it. */
export function buildSession(overrides: Partial<ConsoleSession> = {}): ConsoleSession {
  return {
    url: "https://us-east-1.console.aws.amazon.com/console/home",
    loadedAt: undefined,
    partition: "aws",
    signInHost: "us-east-1.signin.aws.amazon.com",
    strangeHost: undefined,
    differentiator: undefined,
    accountAlias: undefined,
    isRoot: false,
    multiSession: false,
    login: { account: "111122223333", name: "ada" },
    isLoginRole: false,
    role: undefined,
    ...overrides,
  };
}
