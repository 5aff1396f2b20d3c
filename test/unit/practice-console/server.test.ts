import { X509Certificate } from "node:crypto";
import { request as send } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import { TLSSocket } from "node:tls";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startPracticeConsole } from "../../practice-console/server.ts";
import type { PracticeConsole } from "../../practice-console/server.ts";

type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly certificate: X509Certificate;
};

const ROLE_PAGE = "https://us-east-1.console.aws.amazon.com/console/home";
const REFUSED = "Invalid information in one or more fields.";

let practice: PracticeConsole;
const cookies = new Map<string, string>();

beforeEach(async () => {
  practice = await startPracticeConsole();
  cookies.clear();
});
afterEach(() => practice.close());

/** A browser's part: cookies are kept, redirects are not followed. */
function visit(address: string, form?: Readonly<Record<string, string>>): Promise<Answer> {
  const { host, pathname, search } = new URL(address);
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  return new Promise((resolve, reject) => {
    const outgoing = send(
      {
        host: "127.0.0.1",
        port: practice.port,
        path: pathname + search,
        method: form ? "POST" : "GET",
        headers: { host, cookie, ...(form && { "content-type": "application/x-www-form-urlencoded" }) },
        rejectUnauthorized: false,
        agent: false,
      },
      (incoming) => {
        const { socket } = incoming;
        if (!(socket instanceof TLSSocket)) throw new Error("The practice console speaks TLS only.");
        const certificate = new X509Certificate(socket.getPeerCertificate().raw);
        let body = "";
        incoming.on("data", (chunk: Buffer) => (body += chunk.toString()));
        incoming.on("end", () => {
          for (const set of incoming.headers["set-cookie"] ?? []) {
            const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
            if (value === "") cookies.delete(name);
            else cookies.set(name, value);
          }
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body, certificate });
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(form && new URLSearchParams(form).toString());
  });
}

async function signIn(user: string): Promise<{ readonly csrf: string }> {
  const { headers } = await visit(practice.signInUrl(user));
  const { body } = await visit(headers.location!);
  return { csrf: /practice-csrf" content="(\d+)"/.exec(body)![1]! };
}

function switchForm(csrf: string, changes: Readonly<Record<string, string>> = {}) {
  return {
    mfaNeeded: "0",
    action: "switchFromBasis",
    src: "nav",
    csrf,
    roleName: "Admin",
    account: "444455556666",
    color: "f2b0a9",
    redirect_uri: encodeURIComponent(ROLE_PAGE),
    displayName: "Client prod",
    ...changes,
  };
}

describe("the practice console", () => {
  test("has a certificate that its own key signed and whose hash it gives", async () => {
    const { certificate } = await visit("https://signin.aws.amazon.com/");
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkHost("console.aws.amazon.com")).toBeDefined();
    expect(practice.spki).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });

  test("sends signed-out visitors to sign in and back to the address they came for", async () => {
    const wanted =
      "https://signin.aws.amazon.com/switchrole?account=client-prod&roleName=Admin&displayName=%C3%A9";
    const { headers } = await visit(wanted);
    const signInPage = new URL(headers.location!, wanted);
    expect(signInPage.searchParams.get("redirect_uri")).toBe(wanted);
    expect((await visit(practice.signInUrl("ada", { then: wanted }))).headers.location).toBe(wanted);
  });

  test("never sends anybody outside of the partition's console and sign-in", async () => {
    const { headers } = await visit(practice.signInUrl("ada", { then: "https://example.com/" }));
    expect(headers.location).toBe(ROLE_PAGE);
  });

  test("switches, remembers the role, and switches back", async () => {
    const { csrf } = await signIn("ada");
    const switched = await visit("https://us-east-1.signin.aws.amazon.com/switchrole", switchForm(csrf));
    expect([switched.status, switched.headers.location]).toEqual([302, ROLE_PAGE]);
    expect(JSON.parse(decodeURIComponent(cookies.get("noflush_awsc-roleInfo")!))).toEqual({
      bn: "ada",
      ba: "111122223333",
      rl: [{ a: "444455556666", r: "Admin", d: "Client prod", c: "f2b0a9" }],
    });
    expect((await visit(ROLE_PAGE)).body).toContain(
      '<span id="awsc-role-display-name-user">Admin/ada</span>',
    );

    const back = { action: "switchToBasis", src: "nav", csrf, redirect_uri: encodeURIComponent(ROLE_PAGE) };
    expect((await visit("https://signin.aws.amazon.com/switchrole", back)).status).toBe(302);
    expect((await visit(ROLE_PAGE)).body).toContain('<span id="awsc-role-display-name-user"></span>');
  });

  test("refuses with one line whatever the cause, and logs the cause", async () => {
    const { csrf } = await signIn("bob");
    const refused = await visit("https://signin.aws.amazon.com/switchrole", switchForm(csrf));
    expect(refused.status).toBe(200);
    expect(refused.body).toContain(REFUSED);
    const forged = await visit("https://signin.aws.amazon.com/switchrole", switchForm("1"));
    expect(forged.status).toBe(403);
    expect(forged.body).toContain(REFUSED);
    expect(practice.requests.slice(-2).map(({ refusal }) => refusal)).toEqual([
      "MFA required",
      "csrf is not the session's",
    ]);
  });

  test("answers 400 to a display name over 64 characters, posted or in the address", async () => {
    const { csrf } = await signIn("ada");
    const displayName = "x".repeat(65);
    const posted = await visit("https://signin.aws.amazon.com/switchrole", switchForm(csrf, { displayName }));
    const opened = await visit(`https://signin.aws.amazon.com/switchrole?displayName=${displayName}`);
    expect([posted.status, opened.status]).toEqual([400, 400]);
  });

  test("logs what it received, decoded once and raw", async () => {
    const { csrf } = await signIn("ada");
    await visit("https://signin.aws.amazon.com/switchrole", switchForm(csrf));
    const { fields, rawBody } = practice.requests.at(-1)!;
    expect(fields["redirect_uri"]).toBe(encodeURIComponent(ROLE_PAGE));
    expect(rawBody).toContain(`redirect_uri=${encodeURIComponent(encodeURIComponent(ROLE_PAGE))}`);
  });

  test("lets forms of a console page go to the global and the Region's sign-in host and no other", async () => {
    await signIn("ada");
    const { headers } = await visit("https://eu-west-1.console.aws.amazon.com/s3/home");
    const policy = headers["content-security-policy"] as string;
    const formAction = /form-action ([^;]+)/.exec(policy)![1]!.split(" ");
    expect(formAction.filter((source) => source.includes("signin"))).toEqual([
      "https://signin.aws.amazon.com",
      "https://eu-west-1.signin.aws.amazon.com",
    ]);
    expect(policy).toContain("script-src 'self';");
  });

  test("says on every page that it is not AWS", async () => {
    const signedOut = await visit("https://signin.aws.amazon.com/");
    await signIn("ada");
    const pages = [
      signedOut,
      await visit(ROLE_PAGE),
      await visit("https://signin.aws.amazon.com/switchrole"),
    ];
    for (const { body } of pages) expect(body).toContain("Practice console, not AWS");
  });

  test("signs out", async () => {
    await signIn("ada");
    await visit("https://signin.aws.amazon.com/console/logout");
    expect((await visit(ROLE_PAGE)).status).toBe(302);
  });

  test("answers no host but AWS's", async () => {
    expect((await visit("https://example.com/")).status).toBe(421);
  });
});
