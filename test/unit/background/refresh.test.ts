import { describe, expect, test } from "vitest";
import { refreshSources } from "../../../src/background/sources/refresh.ts";
import type { Watched } from "../../../src/background/sources/watched-fetch.ts";
import { writeRolecallJson } from "../../../src/formats/write-rolecall-json.ts";
import { loadSourceStates, type SharedSource } from "../../../src/library/shared-source.ts";
import { createSourceDesk } from "../../../src/library/source-desk.ts";
import { POLICY_KEY } from "../../../src/library/source-keys.ts";
import { buildProfile } from "../../support/builders.ts";
import { createMutex } from "../../support/mutex.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const LIST = "https://lists.example/team/roles.json";
const list = () => ({ response: new Response(writeRolecallJson([buildProfile()]).text) });
const to = (location: string): Watched => ({
  response: new Response(),
  redirect: { kind: "seen", status: 302, location },
});

type Play = {
  readonly answers: Readonly<Record<string, Watched>>;
  readonly isManaged?: boolean;
  readonly publicKey?: string;
  readonly allowedSources?: readonly string[];
};

/** Asks one source on a machine whose person allowed `lists.example` and `files.example`. */
async function refreshOne({ answers, isManaged = false, publicKey, allowedSources }: Play) {
  const source: SharedSource = {
    id: "one",
    name: "Platform team",
    isManaged,
    origin: { kind: "url", url: LIST, ...(publicKey !== undefined && { publicKey }) },
  };
  const policy = { settings: {}, problems: [], allowedSources };
  const items = { sources: [source], ...(allowedSources !== undefined && { [POLICY_KEY]: policy }) };
  const local = createStorageArea({ items });
  const asked: string[] = [];
  await refreshSources(
    {
      local,
      desk: createSourceDesk({ local, lock: createMutex(), now: () => 1 }),
      fetch: (url) => {
        asked.push(url);
        return Promise.resolve(answers[url] ?? { response: new Response("", { status: 404 }) });
      },
      readFile: () => Promise.reject(new Error("It has no file.")),
      hasAccess: (url) => Promise.resolve(/^(lists|files)\.example$/.test(new URL(url).hostname)),
      now: () => 1,
    },
    "all",
  );
  return { asked, state: (await loadSourceStates(local))["one"] };
}

const FILE = "https://files.example/roles.json";
const SECRET = "https://secret.example/roles.json";

describe("a source that redirects", () => {
  test("is read at a host that was allowed, which is kept in mind", async () => {
    const { asked, state } = await refreshOne({ answers: { [LIST]: to(FILE), [FILE]: list() } });
    expect(asked).toEqual([LIST, FILE]);
    expect(state).toMatchObject({ count: 1, via: ["files.example"] });
    expect(state?.failure).toBeUndefined();
  });

  test("is not asked for at another host, which is named", async () => {
    const { asked, state } = await refreshOne({ answers: { [LIST]: to(SECRET), [SECRET]: list() } });
    expect(asked).toEqual([LIST]);
    expect(state?.failure).toMatchObject({ reason: "redirectNoAccess", detail: "secret.example" });
  });

  test("leads a person nowhere that the administrator allows no source", async () => {
    const answers = () => ({ [LIST]: to(FILE), [FILE]: list() });
    const allowedSources = ["https://lists.example/team/"];
    const own = await refreshOne({ answers: answers(), allowedSources });
    expect(own.asked).toEqual([LIST]);
    expect(own.state?.failure).toMatchObject({ reason: "redirectNotAllowed", detail: "files.example" });

    const both = await refreshOne({
      answers: answers(),
      allowedSources: [...allowedSources, "https://files.example/"],
    });
    expect(both.state?.count).toBe(1);
    const managed = await refreshOne({ answers: answers(), allowedSources, isManaged: true });
    expect(managed.state?.count).toBe(1);
  });

  test.each([
    ["to a host that was not allowed", to(SECRET), "redirectNoAccess"],
    ["out of sight", { response: new Response(), redirect: { kind: "hidden" } } as const, "redirected"],
    ["in vain", to("http://lists.example/"), "noSignature"],
  ])("with its signature %s says what can be done about that", async (_, answer, reason) => {
    const answers = { [LIST]: list(), [`${LIST}.sig`]: answer };
    const { asked, state } = await refreshOne({ answers, publicKey: "A".repeat(60) });
    expect(asked).toEqual([LIST, `${LIST}.sig`]);
    expect(state?.failure?.reason).toBe(reason);
  });
});
