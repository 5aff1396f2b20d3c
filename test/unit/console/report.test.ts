import { describe, expect, test } from "vitest";
import { formatReport } from "../../../src/console/report.ts";
import { createSwitchRequest } from "../../../src/console/switch-request.ts";
import { buildProfile, buildSession } from "../../support/builders.ts";

const HERE = { version: "1.2.3", userAgent: "Browser/1", now: new Date(0) };
const request = createSwitchRequest(
  buildProfile({ roleName: "team/Deployer", note: "a private note" }),
  "https://111122223333-secret12.us-east-1.console.aws.amazon.com/s3/buckets/secret-bucket?token=secret",
);
const session = buildSession({
  url: "https://111122223333-secret12.us-east-1.console.aws.amazon.com/s3/buckets/secret-bucket",
  differentiator: "111122223333-secret12",
  multiSession: true,
  role: { account: "444455556666", name: undefined },
});

describe("a report", () => {
  test("tells what happened, to whom and where", () => {
    const failure = { kind: "refused", detail: "UNAUTHORIZED" } as const;
    expect(
      formatReport({ kind: "failed", failure, ways: [] }, request, { ...HERE, session }).split("\n"),
    ).toEqual([
      "Rolecall: 1.2.3",
      "Time: 1970-01-01T00:00:00.000Z",
      "Browser: Browser/1",
      "Outcome: refused (UNAUTHORIZED)",
      "Role: team/Deployer in 123456789012 (aws)",
      "Path and name: 13 characters, with a path",
      "Signed in: ada @ 111122223333",
      "In role: ? @ 444455556666",
      "Console: aws, several sessions",
      "Sign-in host: us-east-1.signin.aws.amazon.com",
    ]);
  });

  test("tells that a console has one session, and that a role has no path", () => {
    const plain = { ...request, roleName: "Deployer" };
    const alone = buildSession({ login: { account: undefined, name: "ada" }, signInHost: undefined });
    const failure = { kind: "pageRefused" } as const;
    const text = formatReport({ kind: "failed", failure, ways: [] }, plain, {
      ...HERE,
      session: { ...alone, strangeHost: "evil.example" },
    });
    expect(text.split("\n").slice(3)).toEqual([
      "Outcome: pageRefused",
      "Role: Deployer in 123456789012 (aws)",
      "Path and name: 8 characters",
      "Signed in: ada @ ?",
      "Console: aws, one session",
      "Sign-in host: evil.example",
    ]);
  });

  test("leaves out what is not known", () => {
    const notice = { kind: "noticed", notice: { kind: "rootUser", ways: [] } } as const;
    expect(
      formatReport(notice, undefined, { ...HERE, session: undefined })
        .split("\n")
        .slice(3),
    ).toEqual(["Outcome: rootUser"]);
  });

  test.each([
    ["https://me:secret@evil.example:8443/secret?secret#secret", "https://evil.example:8443"],
    ["javascript:secret", "javascript:"],
    ["data:text/html,secret", "data:"],
    ["x".repeat(100), "x".repeat(60)],
  ])("tells of an address no more than scheme and host: %s", (detail, told) => {
    const failure = { kind: "strangeDestination", detail } as const;
    const report = formatReport({ kind: "failed", failure, ways: [] }, request, { ...HERE, session });
    expect(report).toContain(`Outcome: strangeDestination (${told})\n`);
    expect(report).not.toContain("secret");
    expect(report).not.toContain("private");
  });
});
