import { describe, expect, test } from "vitest";
import { parseIni } from "../../../src/formats/ini.ts";
import { createSources, mfaAccount, valueOf } from "../../../src/formats/source-profiles.ts";

const sourcesOf = (text: string) => {
  const { sections } = parseIni(text, () => true);
  const sourceOf = createSources(sections);
  return Object.fromEntries(sections.map((section) => [section.name, sourceOf(section)]));
};
const BASE = "[base]\naws_account_id = 111122223333\n";

test("a section without a source has none", () => {
  expect(sourcesOf("[x]\nrole_name = r\nsource_profile =")).toEqual({ x: {} });
});

describe("a source", () => {
  test.each([
    ["aws_account_id = 111122223333", { account: "111122223333" }],
    ["aws_account_alias = client", { account: "client" }],
    ["sso_account_id = 111122223333", { account: "111122223333" }],
    ["mfa_serial = arn:aws:iam::111122223333:mfa/ada", { account: "111122223333" }],
    ["aws_account_id = 111122223333\nrole_name = Base", { account: "111122223333", role: "Base" }],
    ["role_arn = arn:aws:iam::111122223333:role/team/Base", { account: "111122223333", role: "team/Base" }],
    ["aws_account_id = 1\naws_account_alias = client\nsso_account_id = 2", { account: "1" }],
    ["region = eu-west-1", {}],
  ])("of %j is who signs in there", (lines, source) => {
    expect(sourcesOf(`[x]\nsource_profile = base\n[base]\n${lines}`)["x"]).toEqual(source);
  });

  test("that names itself is its own end", () => {
    expect(sourcesOf(`${BASE}source_profile = base\n[x]\nsource_profile = base`)).toEqual({
      base: {},
      x: { account: "111122223333" },
    });
  });

  test("with keys of its own is the end, and its role is not who signs in", () => {
    const keys =
      "aws_access_key_id = x\nrole_arn = arn:aws:iam::222222222222:role/A\nsource_profile = base\n";
    expect(sourcesOf(`${BASE}[keys]\n${keys}[x]\nsource_profile = keys`)).toEqual({
      base: {},
      keys: { account: "111122223333" },
      x: {},
    });
    const mfa = "mfa_serial = arn:aws:iam::333333333333:mfa/ada\n";
    expect(sourcesOf(`${BASE}[keys]\n${keys}${mfa}[x]\nsource_profile = keys`)["x"]).toEqual({
      account: "333333333333",
    });
  });

  test("is followed to the end, whichever section asks first", () => {
    const chain = "[a]\nsource_profile = b\n[b]\nrole_arn = arn:aws:iam::2:role/B\nsource_profile = base\n";
    const expected = { a: { account: "111122223333" }, b: { account: "111122223333" }, base: {} };
    expect(sourcesOf(`${chain}${BASE}`)).toEqual(expected);
    expect(sourcesOf(`${BASE}${chain}`)).toEqual(expected);
  });

  test("that is not there is told, all along the chain", () => {
    expect(sourcesOf("[a]\nsource_profile = b\n[b]\nsource_profile = nobody")).toEqual({
      a: { problem: "sourceMissing" },
      b: { problem: "sourceMissing" },
    });
  });

  test("is a profile, not a session of the same name", () => {
    expect(sourcesOf("[a]\nsource_profile = b\n[sso-session b]\naws_account_id = 1")["a"]).toEqual({
      problem: "sourceMissing",
    });
  });

  test("that leads back is told, for everyone who leads there", () => {
    const loop =
      "[a]\nsource_profile = b\n[b]\nsource_profile = c\n[c]\nsource_profile = b\n[d]\nsource_profile = a";
    const problem = { problem: "sourceLoop" };
    expect(sourcesOf(loop)).toEqual({ a: problem, b: problem, c: problem, d: problem });
  });

  test("hands down its role and Region for targets, the nearest first", () => {
    const text = `${BASE}target_role_name = Far\ntarget_region = eu-west-1\n[mid]\nsource_profile = base\ntarget_role_name = Near\n[x]\nsource_profile = mid`;
    expect(sourcesOf(text)).toEqual({
      base: {},
      mid: { account: "111122223333", targetRole: "Far", targetRegion: "eu-west-1" },
      x: { account: "111122223333", targetRole: "Near", targetRegion: "eu-west-1" },
    });
  });

  test("hands them down even where the chain has no end", () => {
    expect(
      sourcesOf("[x]\nsource_profile = mid\n[mid]\ntarget_role_name = R\nsource_profile = nobody")["x"],
    ).toEqual({ problem: "sourceMissing", targetRole: "R" });
  });

  test("may be at the end of 20,000 sections, more than a stack of calls is deep", () => {
    const count = 20_000;
    const chain = Array.from({ length: count }, (_, at) => `[p${at}]\nsource_profile = p${at + 1}\n`).join(
      "",
    );
    const sources = sourcesOf(`${chain}[p${count}]\naws_account_id = 111122223333`);
    expect(sources["p0"]).toEqual({ account: "111122223333" });
    expect(sources[`p${count - 1}`]).toEqual({ account: "111122223333" });
  });
});

describe("what a section says", () => {
  const sectionOf = (lines: string) => {
    const [section] = parseIni(`[x]\n${lines}`, () => true).sections;
    return section!;
  };

  test("an empty value is none", () => {
    expect(valueOf(sectionOf("a ="), "a")).toBeUndefined();
    expect(valueOf(sectionOf("b = 1"), "a")).toBeUndefined();
    expect(valueOf(sectionOf("a = 1"), "a")).toBe("1");
  });

  test.each([
    ["arn:aws:iam::111122223333:mfa/ada", "111122223333"],
    ["arn:aws-us-gov:iam::111122223333:mfa/ada", "111122223333"],
    ["GAHT12345678", undefined],
    ["x arn:aws:iam::111122223333:mfa/ada", undefined],
    ["arn:aws:iam::1111222233334:mfa/ada", undefined],
    ["arn:aws:sts::111122223333:mfa/ada", undefined],
    ["", undefined],
  ])("an MFA device %j is in account %s", (serial, account) => {
    expect(mfaAccount(sectionOf(`mfa_serial = ${serial}`))).toBe(account);
  });
});
