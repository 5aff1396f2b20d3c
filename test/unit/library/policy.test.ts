import { expect, test } from "vitest";
import { isAllowedSource, loadPolicy, type StoredPolicy } from "../../../src/library/policy.ts";
import { POLICY_KEY } from "../../../src/library/source-keys.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const NOTHING: StoredPolicy = { settings: {}, problems: [] };
const LIMITED: StoredPolicy = {
  ...NOTHING,
  allowedSources: ["https://git.example/roles/", "a@example", "https://one.example"],
};

test("without a policy nothing is laid down, and any source may be added", async () => {
  const policy = await loadPolicy(createStorageArea());
  expect(policy).toEqual(NOTHING);
  expect(isAllowedSource(policy, "https://anywhere.example/")).toBe(true);
});

test("a policy that is damaged counts as none", async () => {
  const items = { [POLICY_KEY]: { ...NOTHING, problems: "many" } };
  expect(await loadPolicy(createStorageArea({ items }))).toEqual(NOTHING);
});

test("what an administrator laid down is read as it is", async () => {
  const policy = { allowedSources: ["a@example"], settings: { order: "name" }, problems: ["sources.0"] };
  expect(await loadPolicy(createStorageArea({ items: { [POLICY_KEY]: policy } }))).toEqual(policy);
});

test.each([
  ["https://git.example/roles/team.json", true],
  ["https://git.example/other.json", false],
  ["https://git.example/roles/../other.json", false],
  ["https://git.example.evil/roles/", false],
  ["a@example", true],
  ["b@example", false],
  ["https://one.example", true],
  ["https://one.example.evil/", false],
])("where some are allowed, %s is: %s", (addressOrId, isAllowed) => {
  expect(isAllowedSource(LIMITED, addressOrId)).toBe(isAllowed);
});
