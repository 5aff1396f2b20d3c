import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Profile } from "../../src/profile/profile.ts";
import { deleteProfiles, loadProfiles, storeProfiles } from "../support/browsers/stored-profiles.ts";
import {
  createSyncedMachines,
  type SyncedMachines,
  type Visit,
} from "../support/browsers/synced-machines.ts";
import { DEADLINE_MS, waitFor } from "../support/browsers/condition.ts";
import { buildProfile, buildRealisticProfiles } from "../support/builders.ts";
import { createRandom } from "../support/random.ts";
import { texts, waitForText } from "../support/screen.ts";

const admin = buildProfile({ displayName: "Admin", roleName: "Admin" });
const billing = buildProfile({ displayName: "Billing", roleName: "Billing" });
const red = { ...admin, color: "ff0000" };
const blue = { ...admin, color: "0000ff" };

let machines: SyncedMachines;
beforeEach(async () => {
  machines = await createSyncedMachines();
});
afterEach(() => machines.close());

const store = (profiles: readonly Profile[]) => (visit: Visit) => storeProfiles(visit.page, profiles);
const remove = (profiles: readonly Profile[]) => (visit: Visit) => deleteProfiles(visit.page, profiles);

/** Waits until a machine has these profiles; whatever it had instead is in the error. */
function seeing(expected: readonly Profile[]) {
  const wanted = expected.toSorted((a, b) => (a.displayName < b.displayName ? -1 : 1));
  return async ({ page }: Visit) => {
    await expect.poll(() => loadProfiles(page), { timeout: DEADLINE_MS }).toEqual(wanted);
  };
}

test("a machine that is new gets what the first one has", async () => {
  await machines.online("a", store([admin, billing]));
  await machines.online("b", seeing([admin, billing]));
});

describe("edits that machines make without hearing of each other", () => {
  beforeEach(async () => {
    await machines.online("a", store([admin, billing]));
    await machines.online("b", seeing([admin, billing]));
  });

  test("to different profiles all reach both", async () => {
    const other = { ...billing, note: "Ask Ada first." };
    await machines.withoutSync("a", store([red]));
    await machines.online("b", store([other]));
    await machines.online("a", seeing([red, other]));
    await machines.online("b", seeing([red, other]));
  });

  test("to one profile end with the later edit on both, whoever reached the server first", async () => {
    await machines.withoutSync("a", store([red]));
    await machines.withoutSync("b", store([blue]));
    await machines.online("b", seeing([blue, billing]));
    await machines.online("a", seeing([blue, billing]));

    await machines.withoutSync("b", store([admin]));
    await machines.withoutSync("a", store([red]));
    await machines.online("b", seeing([admin, billing]));
    await machines.online("a", seeing([red, billing]));
    await machines.online("b", seeing([red, billing]));
  });

  test("let a deletion win over an earlier edit, and a later edit over a deletion", async () => {
    await machines.withoutSync("a", store([red, { ...billing, color: "ff0000" }]));
    await machines.withoutSync("b", remove([admin]));
    await machines.withoutSync("b", remove([billing]));
    await machines.withoutSync("a", store([{ ...billing, color: "00ff00" }]));
    await machines.online("b", seeing([]));
    await machines.online("a", seeing([{ ...billing, color: "00ff00" }]));
    await machines.online("b", seeing([{ ...billing, color: "00ff00" }]));
  });
});

test("a save survives a browser that is closed right after it, with sync and without", async () => {
  await machines.online("a", store([admin]));
  await machines.onlineUntilClosed("a", store([red]));
  await machines.withoutSync("a", store([billing]));
  await machines.online("a", seeing([red, billing]));
  await machines.online("b", seeing([red, billing]));
});

test("a machine that joins with 200 profiles of its own keeps them, and all three have all", async () => {
  const own = buildRealisticProfiles(200, createRandom(7));
  await machines.online("a", store([admin]));
  await machines.online("b", store([billing]));
  await machines.withoutSync("c", store(own));
  await machines.online("c", seeing([...own, admin, billing]));
  await machines.online("a", seeing([...own, admin, billing]));
  await machines.online("b", seeing([...own, admin, billing]));
});

test("of 5,000 profiles on one machine the others get what fits, and edits go on arriving", async () => {
  // Without a note each, 5,000 that were imported at once just fit.
  const random = createRandom(8);
  const many = buildRealisticProfiles(5_000, random).map((profile) => ({
    ...profile,
    note: `Ticket ${Math.floor(random() * 1e12)}`,
  }));
  const edited = { ...many[0]!, color: "ff0000" };
  let carried = 0;
  await machines.online("a", async (visit) => {
    await storeProfiles(visit.page, many);
    await waitForText(
      visit.page,
      "[role=alert]",
      "of 5000 roles reach your other machines, the latest changed first",
    );
    const [notice = ""] = await texts(visit.page, "[role=alert] .alert");
    carried = Number(/(\d+) of 5000/.exec(notice)?.[1]);
  });
  expect(carried).toBeGreaterThan(3_000);
  await machines.online("b", async ({ page }) => {
    await waitFor(async () => (await loadProfiles(page)).length === carried, { what: `${carried} profiles` });
    await storeProfiles(page, [edited]);
  });
  await machines.online("a", seeing([edited, ...many.slice(1)]));
});
