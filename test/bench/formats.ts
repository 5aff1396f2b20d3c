// npm run bench   how long it takes to read each format and to plan its import, into a library that has half of it
import { previewImport } from "../../src/formats/preview.ts";
import { writeAwsConfig } from "../../src/formats/write-aws-config.ts";
import { writeBookmarks } from "../../src/formats/write-bookmarks.ts";
import { writeCsv } from "../../src/formats/write-csv.ts";
import { writeRolecallJson } from "../../src/formats/write-rolecall-json.ts";
import { formatSwitchLink } from "../../src/formats/switch-link.ts";
import type { Profile } from "../../src/profile/profile.ts";
import { buildRealisticProfiles } from "../support/builders.ts";
import { createRandom } from "../support/random.ts";
import { measureMedian } from "./measure.ts";

const RUNS = 21;
const SIZES = [1_000, 10_000];

const FORMATS: readonly (readonly [name: string, write: (profiles: readonly Profile[]) => string])[] = [
  ["Rolecall file", (profiles) => writeRolecallJson(profiles).text],
  ["AWS config", (profiles) => writeAwsConfig(profiles).text],
  ["organization's accounts", writeOrganization],
  ["switch-role links", (profiles) => profiles.map(formatSwitchLink).join("\n")],
  ["bookmarks", (profiles) => writeBookmarks(profiles).text],
  ["CSV", (profiles) => writeCsv(profiles).text],
  ["another tool's JSON", writeOtherJson],
  ["role history", writeRoleHistory],
];

console.log(`Reading a text and planning its import: medians of ${RUNS} runs in ms.`);
for (const [name, write] of FORMATS) {
  const columns: string[] = [];
  for (const size of SIZES) {
    const profiles = buildRealisticProfiles(size, createRandom(size));
    const text = write(profiles);
    const current = profiles.filter((_, at) => at % 2 === 0);
    const time = await measureMedian(RUNS, () => {
      const { plan } = previewImport({ text, options: {}, mode: "merge", current, maxProfiles: Infinity });
      if (plan.entries.length < size / 2) throw new Error(`${name} was not read.`);
    });
    columns.push(`${size} roles (${(text.length / 1024).toFixed(0)} KB): ${time.toFixed(1)}`);
  }
  console.log(`${`${name}:`.padEnd(26)}${columns.join("   ")}`);
}

function writeOrganization(profiles: readonly Profile[]): string {
  const Accounts = profiles.map(({ accountId, displayName }) => ({
    Id: accountId,
    Arn: `arn:aws:organizations::111122223333:account/o-exampleorgid/${accountId}`,
    Email: `${displayName}@example.com`,
    Name: displayName,
    Status: "ACTIVE",
    JoinedMethod: "CREATED",
    JoinedTimestamp: "2024-01-01T00:00:00.000000+00:00",
  }));
  return JSON.stringify({ Accounts }, undefined, 4);
}

function writeOtherJson(profiles: readonly Profile[]): string {
  const roles = profiles.map(({ accountId, roleName, displayName, color, region }) => ({
    account: accountId,
    role: roleName,
    label: displayName,
    color: `#${color}`,
    region,
  }));
  return JSON.stringify({ roles });
}

/** The console remembers five; the reader does not count on it. */
function writeRoleHistory(profiles: readonly Profile[]): string {
  const rl = profiles.map(({ accountId, roleName, displayName, color }) => ({
    a: accountId,
    r: roleName,
    d: displayName,
    c: color,
  }));
  return encodeURIComponent(JSON.stringify({ bn: "ada", ba: "111122223333", rl }));
}
