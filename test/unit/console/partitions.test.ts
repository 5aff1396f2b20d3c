import { describe, expect, test } from "vitest";
import type { SessionAnswer } from "../../../src/console/in-page/call-session-api.ts";
import { readSession } from "../../../src/console/session.ts";
import { createSwitchRequest } from "../../../src/console/switch-request.ts";
import { switchRole, type SwitchBrowser } from "../../../src/console/switch-role.ts";
import type { Partition } from "../../../src/profile/partition.ts";
import { buildPageTexts, buildProfile } from "../../support/builders.ts";

const LABEL = "111122223333-abcd1234";
const ROLE = "444455556666-efgh5678";

type Case = readonly [partition: Partition, console: string, signIn: string, elsewhere: string];
const CASES: readonly Case[] = [
  [
    "aws",
    "eu-west-1.console.aws.amazon.com",
    "eu-west-1.signin.aws.amazon.com",
    "cn-north-1.console.amazonaws.cn",
  ],
  [
    "aws-us-gov",
    "us-gov-west-1.console.amazonaws-us-gov.com",
    "us-gov-west-1.signin.amazonaws-us-gov.com",
    "us-east-1.console.aws.amazon.com",
  ],
  [
    "aws-cn",
    "cn-northwest-1.console.amazonaws.cn",
    "cn-northwest-1.signin.amazonaws.cn",
    "us-gov-west-1.console.amazonaws-us-gov.com",
  ],
  [
    "aws-eusc",
    "eusc-de-east-1.console.amazonaws-eusc.eu",
    "eusc-de-east-1.signin.amazonaws-eusc.eu",
    "eu-central-1.console.aws.amazon.com",
  ],
];

/** A console page of a partition, with the session metadata that it has there. */
function readPage(host: string, data: Readonly<Record<string, unknown>>) {
  const [url, sessionData] = [`https://${host}/s3/buckets/mine`, JSON.stringify(data)];
  return readSession(buildPageTexts({ url, sessionData, loadedAt: 0 }));
}

function createBrowser(answer: SessionAnswer) {
  const went: string[] = [];
  const note = (to: string) => Promise.resolve(void went.push(to));
  const browser: SwitchBrowser = {
    expectAnswer: () => Promise.resolve(),
    postFromPage: (_, { action, fields }) =>
      note(`${action} ${decodeURIComponent(fields["redirect_uri"] ?? "")}`).then(() => "posted"),
    callFromPage: (_, { url }) => note(url).then(() => answer),
    openForm: () => note("form"),
    openAddress: note,
    showSession: note,
  };
  return { browser, went };
}

describe.each(CASES)("in the partition %s", (partition, host, signInEndpoint, elsewhere) => {
  const request = createSwitchRequest(buildProfile({ partition }), `https://${host}/s3/buckets/mine`);
  const switchIn = async (page: string, data: Readonly<Record<string, unknown>>, destination = "") => {
    const text = JSON.stringify({ destination });
    const { browser, went } = createBrowser({ kind: "answered", status: 200, text });
    const tab = { id: 7, session: readPage(page, data), blank: false, isPrivate: false };
    const outcome = await switchRole(request, tab, { browser, how: { newTab: false } });
    return { outcome, went };
  };

  test("one session's form goes to the partition's own sign-in host, and lands on its own console", async () => {
    const { outcome, went } = await switchIn(host, { signInEndpoint });
    expect(outcome).toEqual({ kind: "left" });
    expect(went).toEqual([`https://${signInEndpoint}/switchrole https://${host}/s3/buckets`]);
  });

  test("a session of several is asked for at the partition's own sign-in host, and opened on its own console", async () => {
    const several = { signInEndpoint, prismModeEnabled: true, sessionDifferentiator: LABEL };
    const destination = `https://${ROLE}.${host}/s3/buckets`;
    const { outcome, went } = await switchIn(`${LABEL}.${host}`, several, destination);
    expect(outcome).toEqual({ kind: "left" });
    expect(went).toEqual([`https://${signInEndpoint}/sessions/${LABEL}/v1/switchrole`, destination]);
  });

  test("nothing of another partition is opened", async () => {
    const several = { signInEndpoint, prismModeEnabled: true, sessionDifferentiator: LABEL };
    const { outcome, went } = await switchIn(`${LABEL}.${host}`, several, `https://${elsewhere}/`);
    expect(outcome).toMatchObject({ kind: "failed", failure: { kind: "strangeDestination" } });
    expect(went).toHaveLength(1);
  });

  test("nothing is posted to another partition's sign-in host", async () => {
    const strange = elsewhere.replace(".console.", ".signin.");
    const { outcome, went } = await switchIn(host, { signInEndpoint: strange });
    expect(outcome).toMatchObject({ failure: { kind: "strangeSignInHost", detail: strange } });
    expect(went).toEqual([]);
  });
});
