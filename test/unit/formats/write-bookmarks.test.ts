import { describe, expect, test } from "vitest";
import { writeBookmarks } from "../../../src/formats/write-bookmarks.ts";
import { buildProfile } from "../../support/builders.ts";

const link = (role: string, name: string) =>
  `https://signin.aws.amazon.com/switchrole?account=123456789012&amp;roleName=${role}&amp;displayName=${name}&amp;color=99bce3`;

test("a file is one that browsers import, with a folder for each group", () => {
  const profiles = [
    buildProfile({ roleName: "D", displayName: "d" }),
    buildProfile({ roleName: "C", displayName: "c", group: "B" }),
    buildProfile({ roleName: "B", displayName: "b", group: "A & <co>" }),
    buildProfile({ roleName: "A", displayName: "a", group: "B" }),
  ];
  expect(writeBookmarks(profiles).text).toBe(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><A HREF="${link("D", "d")}">d</A>
    <DT><H3>A &amp; &lt;co&gt;</H3>
    <DL><p>
        <DT><A HREF="${link("B", "b")}">b</A>
    </DL><p>
    <DT><H3>B</H3>
    <DL><p>
        <DT><A HREF="${link("A", "a")}">a</A>
        <DT><A HREF="${link("C", "c")}">c</A>
    </DL><p>
</DL><p>
`);
});

test("no name breaks out of its place", () => {
  const { text } = writeBookmarks([buildProfile({ displayName: `"'><script>&amp;` })]);
  expect(text).toContain(">&quot;&#39;&gt;&lt;script&gt;&amp;amp;</A>");
  expect(text).not.toContain("<script>");
});

describe("what is lost", () => {
  test("is everything that a link has no place for", () => {
    const profile = buildProfile({
      ordinal: 2,
      region: "eu-central-1",
      destination: "/s3",
      group: "g",
      tags: ["t"],
      base: { accountId: "client" },
      environment: "production",
      note: "n",
      sessionHours: 8,
    });
    expect(writeBookmarks([profile]).lost.map(({ field }) => field)).toEqual([
      "ordinal",
      "region",
      "destination",
      "tags",
      "base",
      "environment",
      "note",
      "sessionHours",
    ]);
    expect(writeBookmarks([buildProfile({ group: "g" })]).lost).toEqual([]);
  });

  test("is the blank at the end of a name or a group", () => {
    expect(
      writeBookmarks([buildProfile({ displayName: "a ", group: " g" })]).lost.map(({ field }) => field),
    ).toEqual(["displayName", "group"]);
  });
});
