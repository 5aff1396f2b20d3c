import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consoleUrlPartition, isSignInHost, withoutSessionLabel } from "../../../src/console/hosts.ts";
import { readSwitchAnswer } from "../../../src/console/session-switch.ts";
import { createSwitchRequest } from "../../../src/console/switch-request.ts";
import { Partition } from "../../../src/profile/partition.ts";
import { buildProfile } from "../../support/builders.ts";

const REGION = "[a-z]{2,5}(?:-[a-z]+){1,3}-[0-9]{1,2}";
const LABELLED = `(?:(?:[0-9]{12}-[a-z0-9]{8}\\.)?${REGION}\\.)`;

/** What may be opened, written down a second time: the whole of an address as a browser writes it, up to its path. */
const CONSOLES: Readonly<Record<Partition, RegExp>> = {
  aws: new RegExp(
    `^https://(?:${LABELLED}?console\\.aws\\.amazon\\.com|(?:health|lightsail)\\.aws\\.amazon\\.com)/`,
  ),
  "aws-us-gov": new RegExp(
    `^https://(?:${LABELLED}?console\\.amazonaws-us-gov\\.com|phd\\.amazonaws-us-gov\\.com)/`,
  ),
  "aws-cn": new RegExp(`^https://(?:${LABELLED}?console\\.amazonaws\\.cn|health\\.amazonaws\\.cn)/`),
  "aws-eusc": new RegExp(`^https://(?:${LABELLED}console\\.amazonaws-eusc\\.eu|console\\.aws\\.eu)/`),
};
const SIGN_INS: Readonly<Record<Partition, RegExp>> = {
  aws: new RegExp(`^(?:${REGION}\\.)?signin\\.aws\\.amazon\\.com$`),
  "aws-us-gov": new RegExp(`^(?:${REGION}\\.)?signin\\.amazonaws-us-gov\\.com$`),
  "aws-cn": new RegExp(`^(?:${REGION}\\.)?signin\\.amazonaws\\.cn$`),
  "aws-eusc": new RegExp(`^${REGION}\\.signin\\.amazonaws-eusc\\.eu$`),
};

const partition = fc.constantFrom(...Partition.options);
const region = fc.constantFrom(
  "us-east-1",
  "us-gov-west-1",
  "cn-north-1",
  "eusc-de-east-1",
  "ap-southeast-12",
);
const label = fc.stringMatching(/^[0-9]{12}-[a-z0-9]{8}$/);
const DOMAINS: Readonly<Record<Partition, string>> = {
  aws: "aws.amazon.com",
  "aws-us-gov": "amazonaws-us-gov.com",
  "aws-cn": "amazonaws.cn",
  "aws-eusc": "amazonaws-eusc.eu",
};
const consoleHost = fc
  .tuple(partition, region, fc.option(label, { nil: undefined }))
  .map(([of, region, label]) => ({
    of,
    label,
    host: `${label === undefined ? "" : `${label}.`}${region}.console.${DOMAINS[of]}`,
  }));
const signInHost = fc.tuple(partition, region).map(([of, region]) => `${region}.signin.${DOMAINS[of]}`);

/** A host of AWS's, or one that a careless check takes for it. */
const host = fc
  .tuple(
    fc.oneof(
      consoleHost.map(({ host }) => host),
      signInHost,
    ),
    fc.stringMatching(/^[a-z0-9]{1,6}$/),
  )
  .chain(([real, word]) =>
    fc.constantFrom(
      real,
      real.toUpperCase(),
      `${real}.`,
      `.${real}`,
      `${real}.${word}.example`,
      `${real}${word}`,
      `${word}${real}`,
      `${word}.${real}`,
      `${word}-${real}`,
      `${word}.${word}.${real}`,
      real.replace(".", "-"),
      real.replace("aws", `aws.${word}`),
      real.replace("a", "\u0430"),
      real.replace("a", "\uff41"),
      real.replace(".", "\u3002"),
      real.replace(".", "%2e"),
      real.replace("o", "0"),
      `${word}.example/${real}`,
      `${word}.example#${real}`,
      `${word}.example?${real}`,
      `${word}.example\\${real}`,
      `${real}@${word}.example`,
      `${real}:pass@${word}.example`,
      `${real}\\@${word}.example`,
      `${real}\t.${word}.example`,
      `${real}%00.${word}.example`,
      word,
    ),
  );
const scheme = fc.constantFrom(
  "https://",
  "https://",
  "https://",
  "HTTPS://",
  "https:/",
  "https:\\\\",
  " https://",
  "http://",
  "ws://",
  "ftp://",
  "chrome://",
  "javascript://",
  "data:",
  "blob:https://",
  "view-source:https://",
  "//",
  "",
);
const credentials = fc.constantFrom("", "", "", "me@", "me:secret@", ":@", "@");
const port = fc.constantFrom("", "", "", ":443", ":8443", ":80", ":0", ":", ":x");
const path = fc.constantFrom(
  "",
  "/",
  "/console/home?region=us-east-1",
  "/x#y",
  "?q",
  "\\..\\",
  "/@evil.example",
);
const address = fc.tuple(scheme, credentials, host, port, path).map((parts) => parts.join(""));
const anything = fc.oneof(
  { weight: 8, arbitrary: address },
  { weight: 1, arbitrary: fc.webUrl() },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);
const RUNS = { numRuns: 5_000 };

describe("an address of the console", () => {
  test("is nothing but an address of the table, by https, without port or credentials", () => {
    fc.assert(
      fc.property(anything, (address) => {
        const found = consoleUrlPartition(address);
        const written = URL.canParse(address) ? new URL(address).href : "";
        const expected = Partition.options.find((partition) => CONSOLES[partition].test(written));
        expect(found).toBe(expected);
      }),
      RUNS,
    );
  });

  test("is known in each partition, with a session's label or without", () => {
    fc.assert(
      fc.property(consoleHost, path, ({ of, host }, path) => {
        expect(consoleUrlPartition(`https://${host}${path}`)).toBe(of);
      }),
    );
  });

  test("loses its label, and nothing else", () => {
    fc.assert(
      fc.property(consoleHost, path, ({ label, host }, path) => {
        const bare = label === undefined ? host : host.slice(label.length + 1);
        expect(withoutSessionLabel(`https://${host}${path}`)).toBe(new URL(`https://${bare}${path}`).href);
      }),
    );
  });

  test("is of the same partition without its label; an address of others is left as it is", () => {
    fc.assert(
      fc.property(
        anything.filter((text) => URL.canParse(text)),
        (address) => {
          const stripped = withoutSessionLabel(address);
          expect(consoleUrlPartition(stripped)).toBe(consoleUrlPartition(address));
          if (!stripped.includes(new URL(address).hostname))
            expect(new URL(address).hostname).toMatch(/^[0-9]{12}-[a-z0-9]{8}\./);
        },
      ),
      RUNS,
    );
  });
});

test("a sign-in host is nothing but a host of the page's own partition", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        host,
        fc.tuple(host, port).map((parts) => parts.join("")),
        fc.string(),
      ),
      partition,
      (host, partition) => {
        expect(isSignInHost(host, partition)).toBe(SIGN_INS[partition].test(host));
      },
    ),
    RUNS,
  );
});

test("no destination is opened but a console of the request's partition, as the browser writes it", () => {
  fc.assert(
    fc.property(anything, partition, (destination, partition) => {
      const request = createSwitchRequest(buildProfile({ partition }), undefined);
      const text = JSON.stringify({ destination });
      const read = readSwitchAnswer({ kind: "answered", status: 200, text }, request);
      const written = URL.canParse(destination) ? new URL(destination).href : "";
      if (CONSOLES[partition].test(written)) expect(read).toEqual({ ok: true, destination: written });
      else expect(read).toEqual({ ok: false, failure: { kind: "strangeDestination", detail: destination } });
    }),
    RUNS,
  );
});
