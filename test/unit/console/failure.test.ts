import { expect, test } from "vitest";
import { failureOfStatus, likelyCauses } from "../../../src/console/failure.ts";

test.each([
  [0, "expired"],
  [200, undefined],
  [204, undefined],
  [300, "awsChanged"],
  [302, "awsChanged"],
  [400, "refused"],
  [401, "expired"],
  [403, "refused"],
  [404, "awsChanged"],
  [418, "awsChanged"],
  [429, "throttled"],
  [500, "awsFault"],
  [503, "awsFault"],
])("status %i means %s", (status, kind) => {
  expect(failureOfStatus(status)).toBe(kind);
});

const PLAIN = ["roleName", "trustPolicy", "assumeRole", "mfa", "externalId"];

test("a refusal has causes, those that the circumstances tell of first", () => {
  expect(likelyCauses("refused")).toEqual(PLAIN);
  expect(likelyCauses("timedOut")).toEqual(PLAIN);
  expect(likelyCauses("refused", { chained: true, forbidden: true })).toEqual([
    "chained",
    "sessionExpired",
    ...PLAIN,
  ]);
  expect(likelyCauses("refused", { chained: false, forbidden: false })).toEqual(PLAIN);
});

test.each(["expired", "throttled", "awsFault", "awsChanged", "strangeDestination", "sessionsFull"] as const)(
  "what is known to be %s is not guessed at",
  (kind) => {
    expect(likelyCauses(kind, { chained: true, forbidden: true })).toEqual([]);
  },
);
