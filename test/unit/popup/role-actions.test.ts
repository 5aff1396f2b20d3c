import { describe, expect, test } from "vitest";
import { actionsOf } from "../../../src/popup/role-actions.ts";
import { buildProfile } from "../../support/builders.ts";

const [ONE, TWO] = ["firefox-container-1", "firefox-container-2"];
const actions = (circumstances: { own?: string; ofTab?: string }, profile = buildProfile()) =>
  actionsOf(profile, {
    isFavorite: false,
    isMarked: false,
    own: undefined,
    ofTab: undefined,
    ...circumstances,
  });

describe("a role's menu", () => {
  test("has nothing of containers in a tab that is in none", () => {
    expect(actions({})).toEqual([
      "here",
      "newTab",
      "fillOnly",
      "mark",
      "copyLink",
      "copyAccountId",
      "copyArn",
      "addFavorite",
      "moveUp",
      "moveDown",
      "edit",
    ]);
  });

  test.each([
    ["in a container", { ofTab: ONE }, ["here", "newTab", "keepContainer"]],
    ["in the role's container", { own: ONE, ofTab: ONE }, ["here", "newTab", "dropContainer"]],
    ["in another container", { own: ONE, ofTab: TWO }, ["inContainer", "keepContainer", "dropContainer"]],
    ["outside of the role's container", { own: ONE }, ["inContainer", "dropContainer"]],
  ])("says where the role opens, and has the choice, %s", (_, circumstances, expected) => {
    expect(actions(circumstances).filter((action) => /here|newTab|ontainer/.test(action))).toEqual(expected);
  });
});
