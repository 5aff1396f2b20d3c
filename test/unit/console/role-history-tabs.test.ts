import { expect, test } from "vitest";
import { findRoleHistory } from "../../../src/console/role-history-tabs.ts";

type Tab = { readonly id?: number; readonly url?: string };

const COOKIE = "noflush_awsc-roleInfo=%7B%7D";
const CONSOLE = "https://us-east-1.console.aws.amazon.com/s3/home";
const CHINA = "https://cn-north-1.console.amazonaws.cn/s3/home";
const NOTHING = { kind: "nothing" };
const NO_CONSOLE = { kind: "noConsole" };

/** Each tab answers by its number; one that is not among the answers lets no script in. */
function find(tabs: readonly Tab[], answers: Readonly<Record<string, unknown>>) {
  return findRoleHistory({
    tabs: () => Promise.resolve(tabs),
    readRoleHistory: (id) =>
      id in answers ? Promise.resolve(answers[id]) : Promise.reject(new Error("Cannot access the page.")),
  });
}

test("the role history is that of the first console tab that has one, with its partition", async () => {
  const tabs = [
    { id: 1, url: "https://example.com/" },
    { id: 2, url: CONSOLE },
    { id: 3, url: CHINA },
    { id: 4, url: CONSOLE },
  ];
  const answers = { 1: "another site's", 2: "", 3: COOKIE, 4: "a later one" };
  expect(await find(tabs, answers)).toEqual({ kind: "found", cookie: COOKIE, partition: "aws-cn" });
});

test.each<readonly [string, readonly Tab[], Readonly<Record<string, unknown>>, object]>([
  ["there is no tab", [], {}, NO_CONSOLE],
  ["no tab tells its address", [{ id: 1 }], { 1: COOKIE }, NO_CONSOLE],
  ["a console's tab has no number", [{ url: CONSOLE }], { undefined: COOKIE }, NO_CONSOLE],
  ["a console lets no script in", [{ id: 1, url: CONSOLE }], {}, NO_CONSOLE],
  ["a console answers with no text", [{ id: 1, url: CONSOLE }], { 1: null }, NO_CONSOLE],
  ["a console remembers nothing", [{ id: 1, url: CONSOLE }], { 1: "" }, NOTHING],
  [
    "a console remembers nothing and another lets no script in",
    [
      { id: 1, url: CONSOLE },
      { id: 2, url: CONSOLE },
    ],
    { 1: "" },
    NOTHING,
  ],
])("none is found where %s", async (_, tabs, answers, found) => {
  expect(await find(tabs, answers)).toEqual(found);
});
