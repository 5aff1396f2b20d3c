import { describe, expect, test } from "vitest";
import { parseIni } from "../../../src/formats/ini.ts";

const parse = (text: string) => parseIni(text, (property) => !property.startsWith("secret"));

/** Sections as plain objects: kind and name, then the properties' values. */
const sectionsOf = (text: string) =>
  parse(text).sections.map(({ kind, name, properties }) => [
    kind,
    name,
    Object.fromEntries([...properties].map(([property, { value }]) => [property, value])),
  ]);
const problemsOf = (text: string) =>
  parse(text).problems.map(({ code, place, field, isRefusal }) => [code, place, field, isRefusal]);
/** Properties of the one section of a text. */
const valuesOf = (lines: string) => sectionsOf(`[x]\n${lines}`)[0]?.[2];

describe("section headers", () => {
  test.each([
    ["[default]", "profile", "default"],
    ["[x]", "profile", "x"],
    ["[profile x]", "profile", "x"],
    ["[PROFILE x]", "profile", "x"],
    ["[profile\tx]", "profile", "x"],
    ["[ \tprofile \t x \t]", "profile", "x"],
    ["  [profile x]", "profile", "x"],
    ["[profilex]", "profile", "profilex"],
    ["[profile]", "profile", "profile"],
    ["[my profile x]", "profile", "my profile x"],
    ["[profile two words]", "profile", "two words"],
    ["[two words]", "profile", "two words"],
    ['[profile "two words"]', "profile", "two words"],
    ["[profile 'two words']", "profile", "two words"],
    ['[profile"x"]', "profile", "x"],
    ['["two words"]', "profile", "two words"],
    ['[ "a]b" ]', "profile", "a]b"],
    ['[profile "a]b"]', "profile", "a]b"],
    ["[profile 'a]b'] ; comment", "profile", "a]b"],
    ['[a "b" c]', "profile", 'a "b" c'],
    ["[profile \"a']", "profile", "\"a'"],
    ['[profile "]', "profile", '"'],
    ["[sso-session corp]", "sso-session", "corp"],
    ["[services local]", "services", "local"],
    ["[profile x] # comment", "profile", "x"],
    ["[profile x] ; comment", "profile", "x"],
    ["[profile x]# adjacent", "profile", "x"],
    ["[profile x];", "profile", "x"],
    ["[profile some-thing:long/the_one%only.foo@bar+]", "profile", "some-thing:long/the_one%only.foo@bar+"],
    ["[profile __proto__]", "profile", "__proto__"],
  ])("%s opens a section of its kind and name", (header, kind, name) => {
    expect(sectionsOf(header)).toEqual([[kind, name, {}]]);
    expect(problemsOf(header)).toEqual([]);
  });

  test.each(["[profile x", "[]", "[ ]", "[profile ]", '[profile ""]', "[x] y", "[x]]"])(
    "%s is told, and what it holds belongs to nobody",
    (header) => {
      const text = `[a]\nname = a\n${header}\nname = lost\n no equals sign\n[b]\nname = b`;
      expect(sectionsOf(text)).toEqual([
        ["profile", "a", { name: "a" }],
        ["profile", "b", { name: "b" }],
      ]);
      expect(problemsOf(text)).toEqual([["iniHeader", { line: 3 }, undefined, true]]);
    },
  );

  test("a section that stands several times is one, where it first stood", () => {
    const { sections } = parse("[x]\none = 1\ntwo = 2\n[y]\n[profile x]\ntwo = 3");
    expect(sections.map(({ name, line }) => [name, line])).toEqual([
      ["x", 1],
      ["y", 4],
    ]);
    expect([...(sections[0]?.properties ?? [])]).toEqual([
      ["one", { value: "1", line: 2 }],
      ["two", { value: "3", line: 6 }],
    ]);
  });

  test("sections of different kinds may have one name", () => {
    expect(sectionsOf("[profile x]\na=1\n[sso-session x]\na=2")).toEqual([
      ["profile", "x", { a: "1" }],
      ["sso-session", "x", { a: "2" }],
    ]);
  });

  test.each([
    ["last", "[default]\none = 1\n[profile default]\ntwo = 2", 3],
    ["first", "[profile default]\ntwo = 2\n[default]\none = 1", 1],
  ])("[profile default] takes the place of [default] where it stands %s", (_, text, line) => {
    expect(sectionsOf(text)).toEqual([["profile", "default", { two: "2" }]]);
    expect(parse(text).sections[0]).toMatchObject({ line, hasPrefix: true });
  });

  test("[default] twice is one section, as any other is", () => {
    expect(sectionsOf("[default]\na=1\n[default]\nb=2")).toEqual([
      ["profile", "default", { a: "1", b: "2" }],
    ]);
    expect(sectionsOf("[profile default]\na=1\n[profile default]\nb=2")).toEqual([
      ["profile", "default", { a: "1", b: "2" }],
    ]);
    expect(sectionsOf("[sso-session default]\na=1\n[default]\nb=2")).toHaveLength(2);
  });
});

describe("properties", () => {
  test.each([
    ["name = value", "value"],
    ["name=value", "value"],
    ["name \t=  \tvalue \t", "value"],
    ["NAME = value", "value"],
    ["  name = value", "value"],
    ["name = val=ue", "val=ue"],
    ["name =", ""],
    ["name = two words", "two words"],
    ["name = value # comment # more", "value"],
    ["name = value ; comment", "value"],
    ["name = value ;", "value"],
    ["name = value\t# comment", "value"],
    ["name = value; adjacent", "value; adjacent"],
    ["name = value# adjacent", "value# adjacent"],
    ["name = # comment", ""],
    ["name = ; comment", ""],
    ["name = first\nname = second", "second"],
    ["name = first\nNAME =", ""],
  ])("%j has its value trimmed, without its comment", (line, value) => {
    expect(valuesOf(line)).toEqual({ name: value });
  });

  test.each([
    ["color = #fbbf93", "#fbbf93"],
    ["color = #FBB", "#FBB"],
    ["color = #fbbf93 # orange", "#fbbf93"],
    ["color=#fbbf93;x", "#fbbf93;x"],
    ["color = fbbf93 # orange", "fbbf93"],
    ["color = # orange", ""],
    ["color = #fb", ""],
  ])("%j takes a colour's sign for no comment", (line, value) => {
    expect(valuesOf(line)).toEqual({ color: value });
    expect(valuesOf(line.replace("color", "name"))).not.toEqual({ name: "#fbbf93" });
  });

  test("nobody's values are kept but the wanted ones'", () => {
    const { sections } = parse("[x]\nsecret = hunter2\n  hunter3\nSECRET_two=hunter4\nname = n");
    expect([...(sections[0]?.properties ?? [])]).toEqual([
      ["secret", { value: "", line: 2 }],
      ["secret_two", { value: "", line: 4 }],
      ["name", { value: "n", line: 5 }],
    ]);
  });

  test.each(["__proto__", "constructor", "toString"])("a property may be called %s", (property) => {
    expect(parse(`[x]\n${property} = v`).sections[0]?.properties.get(property.toLowerCase())?.value).toBe(
      "v",
    );
  });

  test("what is no property is told with its line and section", () => {
    expect(problemsOf("name = x\n[s]\nwords\n= value\n key : value")).toEqual([
      ["iniNoSection", { line: 1 }, undefined, true],
      ["iniNoEquals", { line: 3, section: "s" }, undefined, false],
      ["iniNoName", { line: 4, section: "s" }, undefined, false],
      ["iniNoEquals", { line: 5, section: "s" }, undefined, false],
    ]);
  });

  test("words above the first section are told even where they are indented", () => {
    expect(problemsOf(" words")).toEqual([["iniNoSection", { line: 1 }, undefined, true]]);
  });
});

describe("lines", () => {
  test.each(["\n", "\r\n", "\r"])("end in %j", (end) => {
    const { sections } = parse(["[x]", "a = 1", "", "[y]", "b = 2"].join(end));
    expect(sections.map(({ line, properties }) => [line, [...properties.values()]])).toEqual([
      [1, [{ value: "1", line: 2 }]],
      [4, [{ value: "2", line: 5 }]],
    ]);
  });

  test.each(["", "  \t", "# comment", "; comment", "  # indented", "\t; indented", "#a = 3"])(
    "%j says nothing",
    (line) => {
      expect(sectionsOf(`${line}\n[x]\n${line}\na = 1\n${line}\nb = 2\n${line}`)).toEqual([
        ["profile", "x", { a: "1", b: "2" }],
      ]);
      expect(problemsOf(`${line}\n[x]\n${line}\na = 1\n${line}`)).toEqual([]);
    },
  );
});

describe("an indented line", () => {
  test("goes on with the property above it, and is told where that takes no second line", () => {
    const text = "[x]\nname = value\n -continued\n\n  b = 2\nc = 3";
    expect(sectionsOf(text)).toEqual([["profile", "x", { name: "value", c: "3" }]]);
    expect(problemsOf(text)).toEqual([
      ["iniIndented", { line: 3, section: "x" }, "name", false],
      ["iniIndented", { line: 5, section: "x" }, "name", false],
    ]);
  });

  test("gives an empty property its value, with the line on which it stands", () => {
    expect(parse("[x]\nname =\n  value # kept").sections[0]?.properties.get("name")).toEqual({
      value: "value # kept",
      line: 3,
    });
    expect(problemsOf("[x]\nname =\n  value")).toEqual([]);
  });

  test("below an empty property may be a nested one, which is nobody's", () => {
    const text = "[x]\ns3 =\n  name = value\n\t \n  max = 2\nafter = 1";
    expect(sectionsOf(text)).toEqual([["profile", "x", { s3: "", after: "1" }]]);
    expect(problemsOf(text)).toEqual([]);
  });

  test("is a property of its own where the one above is indented as far", () => {
    expect(valuesOf("  a = 1\n  b = 2\n c = 3")).toEqual({ a: "1", b: "2", c: "3" });
    expect(valuesOf("  a = 1\n   b = 2")).toEqual({ a: "1" });
  });

  test("does not reach over a header, nor over a line that is no property", () => {
    expect(sectionsOf("[x]\na = 1\n[y]\n b = 2")).toEqual([
      ["profile", "x", { a: "1" }],
      ["profile", "y", { b: "2" }],
    ]);
    expect(valuesOf("a = 1\nwords\n b = 2")).toEqual({ a: "1", b: "2" });
  });
});
