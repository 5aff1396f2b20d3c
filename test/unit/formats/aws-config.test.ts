import { describe, expect, test } from "vitest";
import {
  beginsLikeAwsConfig,
  holdsAwsProperties,
  holdsSections,
  readAwsConfig,
} from "../../../src/formats/aws-config.ts";

const ARN = "role_arn = arn:aws:iam::123456789012:role/Admin";
const read = (text: string) => {
  const { candidates, problems } = readAwsConfig(text);
  return {
    profiles: candidates.map(({ profile }) => profile),
    problems: problems.map(({ code, place, field }) => [code, place.line, place.section, field]),
  };
};
const profileOf = (lines: string) => read(`[x]\n${lines}`).profiles[0];

describe("a section", () => {
  test("with a role ARN is a role called after the section", () => {
    expect(readAwsConfig(`[profile x]\n${ARN}`)).toEqual({
      candidates: [
        {
          profile: {
            accountId: "123456789012",
            roleName: "Admin",
            displayName: "x",
            color: "99bce3",
            partition: "aws",
          },
          given: ["accountId", "roleName", "displayName", "partition"],
          place: { line: 1, section: "x" },
        },
      ],
      problems: [],
    });
  });

  test("with an account and a role is one, too", () => {
    expect(profileOf("aws_account_id = 0123-4567-8901\nrole_name = team/Admin")).toMatchObject({
      accountId: "012345678901",
      roleName: "team/Admin",
    });
  });

  test("may name its account by the alias", () => {
    expect(profileOf("aws_account_alias = client\nrole_name = Admin")).toMatchObject({ accountId: "client" });
    expect(
      profileOf("aws_account_alias = client\naws_account_id = 123456789012\nrole_name = Admin"),
    ).toMatchObject({ accountId: "123456789012" });
  });

  test("carries what AWS Extend Switch Roles adds", () => {
    const lines = `${ARN}\ncolor = #FBBF93\ngroup = Clients\nregion = eu-central-1\nimage = https://x/y.png`;
    expect(profileOf(lines)).toMatchObject({ color: "fbbf93", group: "Clients", region: "eu-central-1" });
    expect(profileOf(`${ARN}\ncolor = fbbf93`)).toMatchObject({ color: "fbbf93" });
    expect(read(`[x]\n${lines}`).problems).toEqual([]);
  });

  test("in another partition is told by its ARN, or by its Region", () => {
    expect(profileOf("role_arn = arn:aws-cn:iam::123456789012:role/A")).toMatchObject({
      partition: "aws-cn",
    });
    const lines = "aws_account_id = 123456789012\nrole_name = A\nregion = us-gov-east-1";
    expect(profileOf(lines)).toMatchObject({ partition: "aws-us-gov" });
  });

  test("may be called __proto__ or toString", () => {
    expect(read(`[__proto__]\n${ARN}\n[toString]\n${ARN}2`).profiles).toMatchObject([
      { displayName: "__proto__" },
      { displayName: "toString" },
    ]);
  });

  test.each([
    ["sectionNoRole", "[x]\nregion = eu-west-1"],
    ["sectionNoRole", "[x]"],
    ["sectionSsoSession", `[sso-session x]\n${ARN}`],
    ["sectionServices", `[services x]\n${ARN}`],
    ["sectionWebIdentity", `[x]\n${ARN}\nweb_identity_token_file = /x`],
    ["sectionSso", "[x]\nsso_account_id = 123456789012"],
    ["sectionSso", "[x]\nsso_session = s\naws_account_id = 123456789012"],
    ["sectionSso", "[x]\nsso_start_url = https://x"],
    ["sectionBase", "[x]\naws_account_id = 123456789012\naws_access_key_id = x"],
    ["sectionBase", "[x]\naws_account_alias = client"],
    ["sectionKeys", "[x]\naws_access_key_id = x"],
    ["sectionKeys", "[x]\naws_secret_access_key = x"],
    ["sectionKeys", "[x]\ncredential_process = x"],
  ])("is passed over as %s: %j", (code, text) => {
    expect(read(`${text}\n[y]\n${ARN}`)).toEqual({
      profiles: [expect.objectContaining({ displayName: "y" })],
      problems: [[code, 1, "x", undefined]],
    });
  });

  test("with an empty role ARN is told what it lacks", () => {
    expect(read("[x]\nrole_arn =").problems).toEqual([
      ["accountMissing", 1, "x", "accountId"],
      ["roleMissing", 1, "x", "roleName"],
    ]);
  });

  test("is told the line of the value that is wrong", () => {
    expect(read(`[x]\n\n${ARN}\n\ncolor = red\nregion = Europe\n`).problems).toEqual([
      ["colorForm", 5, "x", "color"],
      ["regionForm", 6, "x", "region"],
    ]);
  });

  test("with an external ID is read, with a warning that does not say it", () => {
    const { candidates, problems } = readAwsConfig(`[x]\n${ARN}\nexternal_id = hunter2`);
    expect(candidates).toHaveLength(1);
    expect(problems).toEqual([
      { code: "externalId", place: { line: 3, section: "x" }, field: "external_id", isRefusal: false },
    ]);
  });
});

describe("the account to switch from", () => {
  test("is the one at the end of the sources", () => {
    const text = `[x]\n${ARN}\nsource_profile = y\n[y]\nrole_arn = arn:aws:iam::222222222222:role/B\nsource_profile = z\n[z]\naws_account_id = 111122223333`;
    expect(read(text).profiles[0]?.base).toEqual({ accountId: "111122223333" });
  });

  test("may be a role", () => {
    const text = `[x]\n${ARN}\nsource_profile = y\n[y]\naws_account_id = 111122223333\nrole_name = Base`;
    expect(read(text).profiles[0]?.base).toEqual({ accountId: "111122223333", roleName: "Base" });
  });

  test("is told by an MFA device, but a source says it better", () => {
    const mfa = "mfa_serial = arn:aws:iam::111122223333:mfa/ada";
    expect(profileOf(`${ARN}\n${mfa}`)?.base).toEqual({ accountId: "111122223333" });
    expect(read(`[x]\n${ARN}\n${mfa}\nsource_profile = nobody`).problems).toEqual([]);
    expect(
      read(`[x]\n${ARN}\n${mfa}\nsource_profile = y\n[y]\naws_account_id = 444455556666`).profiles[0]?.base,
    ).toEqual({ accountId: "444455556666" });
  });

  test("is not known where the sources have no end", () => {
    const text = `[x]\n${ARN}\nregion = eu-west-1\nsource_profile = nobody`;
    expect(read(text).profiles).toEqual([
      expect.not.objectContaining({ base: expect.anything() as unknown }),
    ]);
    expect(readAwsConfig(text).problems).toEqual([
      {
        code: "sourceMissing",
        place: { line: 4, section: "x" },
        field: "source_profile",
        value: "nobody",
        isRefusal: false,
      },
    ]);
  });

  test("may give role and Region to those that name it", () => {
    const base = "[b]\naws_account_id = 111122223333\ntarget_role_name = Admin\ntarget_region = eu-west-1";
    expect(read(`${base}\n[x]\naws_account_id = 123456789012\nsource_profile = b`).profiles).toMatchObject([
      { accountId: "123456789012", roleName: "Admin", region: "eu-west-1" },
    ]);
    expect(
      read(
        `${base}\n[x]\naws_account_id = 123456789012\nrole_name = Own\nregion = eu-north-1\nsource_profile = b`,
      ).profiles,
    ).toMatchObject([{ roleName: "Own", region: "eu-north-1" }]);
  });
});

test("problems are listed in the order of their lines", () => {
  const text = "[x]\nregion = eu-west-1\nwords\n[y]\n= 1\nregion = eu-west-1\n[z";
  expect(read(text).problems.map(([code, line]) => [code, line])).toEqual([
    ["sectionNoRole", 1],
    ["iniNoEquals", 3],
    ["sectionNoRole", 4],
    ["iniNoName", 5],
    ["iniHeader", 7],
  ]);
});

describe("recognition", () => {
  test.each([
    "[default]",
    "\n\n# comment\n; comment\n  [profile x]",
    "[profile x",
    "[x] # comment",
    "[x];",
    '[profile "a, b"]',
  ])("%j begins like a config", (text) => {
    expect(beginsLikeAwsConfig(text)).toBe(true);
  });

  test.each(["", "words\n[profile x]", "[x](https://x)", "[{}]", "[[x]]", "[x", "[x] y", "x [y]"])(
    "%j does not",
    (text) => {
      expect(beginsLikeAwsConfig(text)).toBe(false);
    },
  );

  test.each([
    "role_arn = x",
    "words\n  role_name=x",
    "source_profile\t= x",
    "aws_account_id=",
    "aws_access_key_id = x",
    "sso_account_id = x",
  ])("%j holds what AWS's files hold", (text) => {
    expect(holdsAwsProperties(text)).toBe(true);
    expect(holdsSections(text)).toBe(false);
    expect(holdsSections(`Words in front\n[profile x]\n${text}`)).toBe(true);
  });

  test.each(["role_arn", "my role_arn = x", "# role_arn = x", "role_arn: x", "[profile x]\nregion = x"])(
    "%j does not hold any",
    (text) => {
      expect(holdsAwsProperties(text)).toBe(false);
      expect(holdsSections(text)).toBe(false);
    },
  );
});
