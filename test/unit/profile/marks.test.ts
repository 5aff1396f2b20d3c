import { expect, test } from "vitest";
import { findMarks, findNameMarks } from "../../../src/profile/marks.ts";
import { readQuery } from "../../../src/profile/search-words.ts";

const marked = (text: string, query: string) =>
  findMarks(text, readQuery(query).words).map(([start, end]) => text.slice(start, end));

test.each([
  ["the beginning of a word before its middle", "spa payments", "pa", ["pa"]],
  ["the middle of a word", "repay", "pay", ["pay"]],
  ["each of several words", "payments prod", "pro pay", ["pay", "pro"]],
  ["words that overlap as one", "payments", "pay aym", ["paym"]],
  ["initials", "prod-admin", "pa", ["p", "a"]],
  ["initials of words that capitals begin", "ReadOnlyAccess", "roa", ["R", "O", "A"]],
  ["an account ID that was typed in groups", "111122223333", "1111-2222", ["11112222"]],
  ["letters whose upper case is longer", "Straße 7", "7", ["7"]],
  ["nothing where a word is not", "payments", "search", []],
  ["nothing for no words", "payments", " ", []],
])("marks %s", (_, text, query, expected) => {
  expect(marked(text, query)).toEqual(expected);
});

test("marks initials that run from the name into the role", () => {
  expect(findNameMarks("Client prod", "Admin", readQuery("pa").words)).toEqual([[[7, 8]], [[0, 1]]]);
});
