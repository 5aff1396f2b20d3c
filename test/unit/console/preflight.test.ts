import { describe, expect, test } from "vitest";
import type { LiveSession } from "../../../src/console/live-sessions.ts";
import { findBaseSession, findObstacle, isChained } from "../../../src/console/preflight.ts";
import { createSwitchRequest } from "../../../src/console/switch-request.ts";
import { buildProfile, buildSession } from "../../support/builders.ts";

const request = createSwitchRequest(buildProfile(), undefined);
const ROLE = { account: "123456789012", name: "ReadOnly" };
const MARK = "aaaaaaaa";

function buildLive(overrides: Partial<LiveSession> = {}): LiveSession {
  return {
    accountId: "111122223333",
    kind: "user",
    name: "ada",
    label: `111122223333-${MARK}`,
    accountAlias: undefined,
    expiresAt: undefined,
    ...overrides,
  };
}
const live = Array.from({ length: 5 }, (_, at) =>
  buildLive({ name: `user${at}`, label: `111122223333-${MARK.slice(1)}${at}` }),
);
const base = buildLive();

describe("a switch is held up", () => {
  test("by path and name of more than 64 characters, wherever it starts from", () => {
    const long = { ...request, roleName: `team/${"x".repeat(60)}` };
    expect(findObstacle(long, undefined, [])).toEqual({ kind: "nameTooLong", ways: [] });
    expect(findObstacle({ ...request, roleName: `team/${"x".repeat(59)}` }, undefined, [])).toBeUndefined();
  });

  test("by another partition, from which AWS's form is the way", () => {
    expect(findObstacle(request, buildSession({ partition: "aws-cn" }), [])).toEqual({
      kind: "otherPartition",
      ways: [{ kind: "form" }],
    });
  });

  test("by the root user, who has no way", () => {
    expect(findObstacle(request, buildSession({ isRoot: true }), [])).toEqual({ kind: "rootUser", ways: [] });
  });

  test("by being in the role already, with the path or without", () => {
    const here = { kind: "alreadyInRole", ways: [{ kind: "anyway" }] };
    expect(findObstacle(request, buildSession({ role: ROLE }), [])).toEqual(here);
    expect(findObstacle({ ...request, roleName: "team/ReadOnly" }, buildSession({ role: ROLE }), [])).toEqual(
      here,
    );
    const byAlias = buildSession({ role: ROLE, accountAlias: "client" });
    expect(findObstacle({ ...request, account: "client" }, byAlias, [])).toEqual(here);
    expect(
      findObstacle({ ...request, roleName: "readonly" }, buildSession({ role: ROLE }), []),
    ).toBeUndefined();
  });

  test("not by being in a role of that name in another account", () => {
    const session = buildSession({ role: { ...ROLE, account: "444455556666" }, accountAlias: "client" });
    expect(findObstacle(request, session, [])).toBeUndefined();
  });

  test("by another base account, and offers the session of the right one", () => {
    const based = { ...request, base: { accountId: "999999999999" } };
    expect(findObstacle(based, buildSession(), [])).toEqual({
      kind: "otherBase",
      ways: [{ kind: "anyway" }],
    });
    const right = buildLive({ accountId: "999999999999", label: "999999999999-bbbbbbbb" });
    expect(findObstacle(based, buildSession({ multiSession: true }), [base, right])).toEqual({
      kind: "otherBase",
      ways: [{ kind: "fromSession", session: right }, { kind: "anyway" }],
    });
  });

  test("by five sessions, and offers to go to each of the others", () => {
    const session = buildSession({ multiSession: true, differentiator: live[0]!.label });
    expect(findObstacle(request, session, live)).toEqual({
      kind: "sessionsFull",
      ways: live.slice(1).map((other) => ({ kind: "openSession", session: other })),
    });
    expect(findObstacle(request, session, live.slice(1))).toBeUndefined();
  });

  test("by a tab that is in a role itself, with several sessions, and offers the session it came from", () => {
    const inRole = { multiSession: true, role: { account: "444455556666", name: "Admin" } };
    expect(findObstacle(request, buildSession(inRole), [base])).toEqual({
      kind: "chained",
      ways: [{ kind: "fromSession", session: base }, { kind: "anyway" }],
    });
    expect(findObstacle(request, buildSession({ ...inRole, multiSession: false }), [])).toBeUndefined();
    const meant = { ...request, base: { accountId: "444455556666", roleName: "Admin" } };
    expect(findObstacle(meant, buildSession(inRole), [base])).toBeUndefined();
  });
});

describe("the session that a role came from", () => {
  const session = buildSession({ multiSession: true, differentiator: "444455556666-cccccccc" });
  const own = buildLive({ kind: "role", name: "ada", label: "444455556666-cccccccc" });
  const bob = buildLive({ name: "bob", label: "111122223333-dddddddd" });

  test("is the login's own, before another of its account, and never the tab's", () => {
    expect(findBaseSession(session, [own, bob, base])).toBe(base);
    expect(findBaseSession(session, [own, bob])).toBe(bob);
    expect(findBaseSession(session, [own])).toBeUndefined();
    expect(findBaseSession(session, [buildLive({ accountId: "999999999999" })])).toBeUndefined();
  });

  test("is that of a person before that of a role, whatever the role's name", () => {
    const role = buildLive({ kind: "role", label: "111122223333-eeeeeeee" });
    expect(findBaseSession(session, [role, base])).toBe(base);
    expect(findBaseSession(session, [role, bob])).toBe(bob);
  });

  test("may be of any account where the page does not tell which", () => {
    const elsewhere = buildLive({ accountAlias: "acme" });
    const login = { account: undefined, name: "ada" };
    expect(findBaseSession({ ...session, login }, [elsewhere])).toBe(elsewhere);
  });

  test("may be a role that another identity provider gave", () => {
    const federated = buildLive({ kind: "role", label: "111122223333-eeeeeeee" });
    expect(findBaseSession(session, [federated])).toBe(federated);
    expect(findBaseSession(session, [{ ...federated, name: "bob" }])).toBeUndefined();
  });
});

test("only a tab with several sessions chains roles", () => {
  expect(isChained(buildSession({ role: ROLE }))).toBe(false);
  expect(isChained(buildSession({ multiSession: true, role: ROLE }))).toBe(true);
  expect(isChained(buildSession({ multiSession: true }))).toBe(false);
});
