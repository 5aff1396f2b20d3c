import { describe, expect, test } from "vitest";
import { readBookmarks } from "../../../src/formats/bookmarks.ts";

const LINK = "https://signin.aws.amazon.com/switchrole?account=123456789012&roleName=Admin";

const found = (html: string) =>
  readBookmarks(html).candidates.map(({ profile, given }) => ({
    name: given.includes("displayName") ? profile.displayName : undefined,
    group: profile.group,
  }));

describe("a bookmark", () => {
  test.each([
    `<A HREF="${LINK}">Client</A>`,
    `<a href='${LINK}'>Client</a>`,
    `<a href=${LINK}>Client</a>`,
    `<a class="x" href = "${LINK}" target=_top> Client </a>`,
    `<DT><A HREF="${LINK.replaceAll("&", "&amp;")}" ADD_DATE="1">Client</A>`,
  ])("%s is a role called what it shows", (html) => {
    expect(found(html)).toEqual([{ name: "Client", group: undefined }]);
  });

  test("is called what its link says, where that says it", () => {
    expect(found(`<a href="${LINK}&displayName=Own">Shown</a>`)).toEqual([{ name: "Own", group: undefined }]);
    expect(found(`<a href="${LINK}"></a>`)).toEqual([{ name: undefined, group: undefined }]);
  });

  test.each([
    ["a &amp; b", "a & b"],
    ["&lt;b&gt; &quot;x&quot; &apos;", '<b> "x" \''],
    ["a&nbsp;b", "a b"],
    ["&#39;&#x27;&#X41;", "''A"],
    ["&#128512;", "😀"],
    ["&AMP;", "&"],
    ["&euro; &#9999999; &#x110000; &x; &;", "&euro; &#9999999; &#x110000; &x; &;"],
    ["&amp;lt;", "&lt;"],
  ])("%s shows %s", (shown, name) => {
    expect(found(`<a href="${LINK}">${shown}</a>`)).toEqual([{ name, group: undefined }]);
  });

  test("that leads elsewhere is none", () => {
    expect(readBookmarks('<a href="https://example.com">x</a><a name="x">y</a>')).toEqual({
      candidates: [],
      problems: [],
    });
  });

  test("with a malformed link is told with its line", () => {
    const html = `<a href="https://example.com">x</a>\n<a href="${LINK}">a</a>\r\n\n<a href="${LINK.replace("123456789012", "12")}">b</a>`;
    const { candidates, problems } = readBookmarks(html);
    expect(candidates.map(({ place }) => place)).toEqual([{ line: 2 }]);
    expect(problems).toMatchObject([{ code: "linkAccount", place: { line: 4 } }]);
  });
});

describe("a folder", () => {
  const anchor = (name: string) => `<DT><A HREF="${LINK}">${name}</A>`;

  test("is the group of what is in it, and the nearest one at that", () => {
    const html = `<DL><p>${anchor("top")}
      <DT><H3 ADD_DATE="1">Clients &amp; co</H3><DL><p>${anchor("a")}
        <DT><H3>Inner</H3><DL><p>${anchor("b")}</DL><p>
        ${anchor("c")}
      </DL><p>
      ${anchor("d")}</DL><p>`;
    expect(found(html)).toEqual([
      { name: "top", group: undefined },
      { name: "a", group: "Clients & co" },
      { name: "b", group: "Inner" },
      { name: "c", group: "Clients & co" },
      { name: "d", group: undefined },
    ]);
  });

  test("that is the bookmarks bar is no group", () => {
    const html = `<H3 PERSONAL_TOOLBAR_FOLDER="true">Bar</H3><DL>${anchor("a")}<H3>Own</H3><DL>${anchor("b")}</DL></DL>`;
    expect(found(html)).toEqual([
      { name: "a", group: undefined },
      { name: "b", group: "Own" },
    ]);
  });

  test("without a name is no group, and a list of links needs none", () => {
    expect(found(`<H3> </H3><DL>${anchor("a")}</DL>`)).toEqual([{ name: "a", group: undefined }]);
    expect(found(`<h3>x</h3><dl></dl><dl>${anchor("a")}</dl></dl></dl>${anchor("b")}`)).toEqual([
      { name: "a", group: undefined },
      { name: "b", group: undefined },
    ]);
  });
});
