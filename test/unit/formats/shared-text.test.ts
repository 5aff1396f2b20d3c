import { describe, expect, test } from "vitest";
import { readSharedText } from "../../../src/formats/shared-text.ts";
import { writeRolecallJson } from "../../../src/formats/write-rolecall-json.ts";
import type { Profile } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";

const json = (...profiles: readonly Partial<Profile>[]) => writeRolecallJson(profiles.map(buildProfile)).text;
const codesOf = (text: string) => {
  const read = readSharedText(text);
  return read.ok ? [] : read.problems.map(({ code, place }) => `${place.line ?? "-"} ${code}`);
};

describe("readSharedText", () => {
  test("reads a Rolecall file", () => {
    expect(readSharedText(json({ roleName: "A" }, { roleName: "B" }))).toEqual({
      ok: true,
      profiles: [buildProfile({ roleName: "A" }), buildProfile({ roleName: "B" })],
      gaps: [],
    });
  });

  test("reads an AWS config and passes over what is no role in it", () => {
    const read = readSharedText(
      "[default]\nregion = eu-west-1\n[base]\naws_account_id = 111122223333\n[prod]\nrole_arn = arn:aws:iam::444455556666:role/Admin\nsource_profile = base\n",
    );
    expect(read.ok && read.profiles.map(({ displayName }) => displayName)).toEqual(["prod"]);
  });

  test("takes a list that was emptied for what it is", () => {
    expect(readSharedText('{"version": 1, "profiles": []}')).toEqual({ ok: true, profiles: [], gaps: [] });
  });

  test("keeps both of two entries for one role under different names", () => {
    const twice = readSharedText(
      "[a]\nrole_arn = arn:aws:iam::444455556666:role/Admin\n[b]\nrole_arn = arn:aws:iam::444455556666:role/Admin\n",
    );
    expect(twice.ok && twice.profiles.map(({ ordinal }) => ordinal)).toEqual([undefined, 2]);
  });

  test.each([
    ["nothing", "  \n", ["- empty"]],
    ["a file without roles", "[default]\nregion = eu-west-1\n", ["- nothingFound"]],
    ["a web page", "<!doctype html>\n<h1>Sign in</h1>", ["1 iniNoSection", "2 iniNoSection"]],
    ["one wrong account among good ones", json({}, { accountId: "12" }), ["12 accountDigits"]],
    ["JSON that ends early", json({}).slice(0, -5), ["12 jsonBroken"]],
    ["other JSON", '{"roles": []}', ["1 jsonShape"]],
    ["a newer file", '{"version": 2, "profiles": []}', ["1 versionNewer"]],
    [
      "a console of another partition",
      json({ destination: "https://console.amazonaws.cn/s3" }),
      ["5 destinationHost"],
    ],
    [
      "a host that looks like AWS's",
      json({ destination: "https://console.aws.amazon.com.evil.example/" }),
      ["5 destinationHost"],
    ],
    [
      "a console at another port",
      json({ destination: "https://console.aws.amazon.com:8443/" }),
      ["5 destinationHost"],
    ],
    [
      "a console behind a user's name and a password",
      json({ destination: "https://a:b@console.aws.amazon.com/" }),
      ["5 destinationHost"],
    ],
    [
      "a console behind a user's name",
      json({ destination: "https://a@console.aws.amazon.com/" }),
      ["5 destinationHost"],
    ],
    [
      "a console behind a password",
      json({ destination: "https://:b@console.aws.amazon.com/" }),
      ["5 destinationHost"],
    ],
  ])("refuses %s whole and says where", (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test("names the address that it refuses, and its field", () => {
    const destination = "https://console.amazonaws.cn/s3";
    expect(readSharedText(json({ destination }))).toMatchObject({
      ok: false,
      problems: [{ field: "destination", value: destination }],
    });
  });

  test.each(["https://console.aws.amazon.com/s3/home", "https://eu-west-1.console.aws.amazon.com/", "/s3"])(
    "takes %s, a page of the role's own console",
    (destination) => {
      expect(readSharedText(json({ destination }))).toMatchObject({ ok: true, profiles: [{ destination }] });
    },
  );

  test.each([
    ["a byte order mark", (text: string) => `\ufeff${text}`],
    ["an empty line", (text: string) => `\n${text}`],
  ])("reads a file behind %s", (_, before) => {
    expect(readSharedText(before(json({ roleName: "A" })))).toMatchObject({
      ok: true,
      profiles: [{ roleName: "A" }],
    });
  });

  test("reads as AWS config what has JSON in it, but does not begin with it", () => {
    const text = '[prod]\nrole_arn = arn:aws:iam::444455556666:role/Admin\ncomment = {"a": 1}\n';
    expect(readSharedText(text)).toMatchObject({ ok: true, profiles: [{ roleName: "Admin" }] });
  });

  test("takes as many roles as the popup is built for, and refuses one more", () => {
    const many = (count: number) =>
      json(...Array.from({ length: count }, (_, at) => ({ accountId: String(at).padStart(12, "0") })));
    expect(codesOf(many(10_000))).toEqual([]);
    expect(codesOf(many(10_001))).toEqual(["- tooManyRoles"]);
    expect(readSharedText(many(10_001))).toMatchObject({
      ok: false,
      problems: [{ code: "tooManyRoles", value: "10001" }],
    });
  });
});
