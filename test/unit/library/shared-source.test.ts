import { describe, expect, test } from "vitest";
import {
  HEADERS_KEY,
  loadSourceHeaders,
  loadSources,
  loadSourceStates,
  PublicKey,
  Sha256,
  SharedSource,
  SOURCES_KEY,
  SourceHeader,
  SourceUrl,
  STATES_KEY,
} from "../../../src/library/shared-source.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const SOURCE: SharedSource = {
  id: "one",
  name: "Platform",
  isManaged: false,
  origin: { kind: "url", url: "https://git.example/roles.json" },
};

test.each([
  ["https://git.example/roles.json", true],
  [`https://git.example/${"a".repeat(1_980)}`, true],
  [`https://git.example/${"a".repeat(1_981)}`, false],
  ["http://git.example/roles.json", false],
  ["https://ada@git.example/roles.json", false],
  ["https://:secret@git.example/roles.json", false],
  ["roles.json", false],
])("of addresses, %s may be a source: %s", (url, isSource) => {
  expect(SourceUrl.safeParse(url).success).toBe(isSource);
});

test.each([
  ["0".repeat(64), true],
  ["0".repeat(63), false],
  ["0".repeat(65), false],
  [` ${"0".repeat(64)}`, false],
  ["A".repeat(64), false],
])("of hashes, %j is as sha256sum prints it: %s", (text, isHash) => {
  expect(Sha256.safeParse(text).success).toBe(isHash);
});

test.each([
  ["A+/z".repeat(10), true],
  [`${"A".repeat(40)}==`, true],
  [`${"A".repeat(40)}===`, false],
  ["A".repeat(39), false],
  ["A".repeat(401), false],
  [`-----${"A".repeat(40)}`, false],
])("of keys, %j is the base64 of one: %s", (text, isKey) => {
  expect(PublicKey.safeParse(text).success).toBe(isKey);
});

test.each([
  [{ name: "Authorization", value: "Bearer a b" }, true],
  [{ name: "X-Token-1", value: "~" }, true],
  [{ name: "", value: "a" }, false],
  [{ name: "X Token", value: "a" }, false],
  [{ name: "a".repeat(61), value: "a" }, false],
  [{ name: "X-Token", value: "" }, false],
  [{ name: "X-Token", value: "a\r\nX-Other: b" }, false],
  [{ name: "X-Token", value: "\nb" }, false],
  [{ name: "X-Token", value: "ä" }, false],
  [{ name: "X-Token", value: "a".repeat(4_001) }, false],
])("of headers, %j may be sent: %s", (header, isHeader) => {
  expect(SourceHeader.safeParse(header).success).toBe(isHeader);
});

test("a source's name has from one to sixty characters", () => {
  const isName = (name: string) => SharedSource.safeParse({ ...SOURCE, name }).success;
  expect([0, 1, 60, 61].map((length) => isName("a".repeat(length)))).toEqual([false, true, true, false]);
});

describe("what is stored of sources", () => {
  test.each([
    { kind: "url", url: "https://git.example/a", sha256: "0".repeat(64), publicKey: "A".repeat(40) },
    { kind: "sender", extensionId: "a@example" },
    { kind: "file", fileName: "roles.json" },
    { kind: "policy" },
  ])("is read for the origin $kind", async (origin) => {
    const local = createStorageArea({ items: { [SOURCES_KEY]: [{ ...SOURCE, origin }] } });
    expect(await loadSources(local)).toEqual([{ ...SOURCE, origin }]);
  });

  test("is read one by one, without those that are damaged", async () => {
    const state = {
      count: 3,
      checkedAt: 1,
      failure: { reason: "status", detail: "404", since: 1 },
      news: { at: 1, added: ["a"], changed: [], removed: [], counts: { added: 1, changed: 0, removed: 0 } },
      vanished: [],
    };
    const local = createStorageArea({
      items: {
        [SOURCES_KEY]: [{ ...SOURCE, origin: { kind: "carrier pigeon" } }, SOURCE],
        [STATES_KEY]: { broken: { count: "3" }, one: state },
      },
    });
    expect(await loadSources(local)).toEqual([SOURCE]);
    expect(await loadSourceStates(local)).toEqual({ one: state });
  });

  test.each([[undefined], [null], ["text"]])("is nothing where %j is stored", async (stored) => {
    const items = { [SOURCES_KEY]: stored, [STATES_KEY]: stored, [HEADERS_KEY]: stored };
    const local = createStorageArea({ items });
    expect(await loadSources(local)).toEqual([]);
    expect(await loadSourceStates(local)).toEqual({});
    expect(await loadSourceHeaders(local)).toEqual({});
  });
});
