import { describe, expect, test } from "vitest";
import { readText } from "../../../src/formats/read-text.ts";
import { FORMATS } from "../../../src/formats/reading.ts";

const ARN = "arn:aws:iam::123456789012:role/Admin";
const LINK = "https://signin.aws.amazon.com/switchrole?account=123456789012&roleName=Admin";
const ROLE = '{"accountId":"123456789012","roleName":"Admin"}';

/** One example of each; whatever is recognised as one of them is recognised as none of the others. */
describe("a text is recognised without being told", () => {
  test.each([
    ["rolecall-json", `{"version":1,"profiles":[${ROLE}]}`],
    ["rolecall-json", `\ufeff\n {"$schema":"profiles.schema.json","version":1,"profiles":[]}`],
    ["aws-config", `[profile x]\nrole_arn = ${ARN}`],
    ["aws-config", `\ufeff# comment\r\n\r\n[default]\r\nregion = eu-west-1`],
    ["aws-config", `["two words"]\nrole_arn = ${ARN}`],
    ["aws-config", `Paste this:\n\n[profile x]\nrole_arn = ${ARN}`],
    ["aws-config", `role_arn = x\nsource_profile = y`],
    ["organizations", '{"Accounts":[{"Id":"123456789012"}]}'],
    ["organizations", '{"Accounts":[{"Id":"123456789012"}]}\n{"Accounts":[{"Id":"123456789013"}]}'],
    ["organizations", `{"Accounts":[{"Id":"?","Arn":"${ARN}"}]}`],
    ["links", LINK],
    ["links", `- [x](${LINK})\n- [y](${LINK}2)`],
    ["links", `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><A HREF="${LINK}">x</A></DL>`],
    ["links", `assume ${ARN}, please`],
    ["links", `{"Statement":[{"Action":"sts:AssumeRole","Resource":["${ARN}"]}]}`],
    ["links", `[profile](${LINK})`],
    ["csv", `account_id,role_name\n123456789012,Admin`],
    ["csv", `Account\tRole\n123456789012\tAdmin`],
    ["csv", `role_arn,name\n${ARN},x`],
    ["role-history", "noflush_awsc-roleInfo=%7B%22rl%22%3A%5B%5D%7D"],
    ["role-history", '{"bn":"ada","rl":[{"a":"123456789012","r":"Admin"}]}'],
    ["other-json", `[${ROLE}]`],
    ["other-json", `[[${ROLE}]]`],
    ["other-json", `{"profiles":[${ROLE}]}`],
    ["other-json", '["x"]'],
    ["other-json", "[10,2]"],
    ["other-json", `[{"accountId":"123456789012","roleName":"Admin","destination":"${LINK}"}]`],
    ["other-json", "[]"],
    ["other-json", "["],
    ["other-json", '{"a":'],
  ])("as %s: %s", (format, text) => {
    expect(readText(text).format).toBe(format);
  });

  test.each([
    ["empty", ""],
    ["empty", " \n\ufeff"],
    ["binary", "PNG\u0000"],
    ["unrecognised", "words"],
    ["unrecognised", 'words {"a":1}'],
    ["unrecognised", "[x](https://example.com)"],
    ["unrecognised", "123456789012"],
  ])("or it is told that it is %s: %j", (code, text) => {
    expect(readText(text)).toEqual({
      format: undefined,
      candidates: [],
      problems: [{ code, place: {}, isRefusal: true }],
    });
  });
});

test("a byte order mark is taken off the beginning of a text, and left alone in a name", () => {
  const named = ROLE.replace("}", ',"displayName":"a\ufeffb"}');
  expect(readText(`[${named}]`).candidates[0]?.profile.displayName).toBe("a\ufeffb");
  expect(readText(`\ufeff[${named}]`).candidates[0]?.profile.displayName).toBe("a\ufeffb");
});

describe("a format that a person chose", () => {
  test.each(FORMATS)("is what a text is read as, whatever it looks like: %s", (format) => {
    expect(readText("words", { format }).format).toBe(format);
    expect(readText('{"a":1}', { format }).format).toBe(format);
  });

  test("is read by its own rules", () => {
    const text = `{"version":1,"profiles":[${ROLE}]}`;
    expect(readText(text, { format: "other-json" }).candidates).toHaveLength(1);
    expect(readText(text, { format: "organizations" }).candidates).toHaveLength(0);
    expect(readText(text, { format: "role-history" }).problems[0]?.code).toBe("historyBroken");
    expect(readText(`[${ROLE}]`, { format: "rolecall-json" }).problems[0]?.code).toBe("jsonShape");
    expect(readText(`"${ARN}"`, { format: "links" }).candidates).toHaveLength(1);
    expect(readText(`{"x":"${ARN}"}`, { format: "other-json" }).candidates).toHaveLength(0);
    expect(readText("a,b", { format: "csv" }).problems[0]?.code).toBe("csvNoHeader");
  });

  test("that finds nothing says so", () => {
    expect(readText("words", { format: "links" }).problems).toEqual([
      { code: "nothingFound", place: {}, isRefusal: true },
    ]);
    expect(readText("words", { format: "aws-config" }).problems[0]?.code).toBe("iniNoSection");
  });
});

test("what a person says of an organization and of a console is passed on", () => {
  const accounts = '{"Accounts":[{"Id":"123456789012","Name":"x"}]}';
  expect(
    readText(accounts, { organizations: { roleNames: ["A"], displayName: "{id}" } }).candidates[0]?.profile,
  ).toMatchObject({ roleName: "A", displayName: "123456789012" });
  for (const history of [
    "%7B%22rl%22%3A%5B%7B%22a%22%3A%22client%22%2C%22r%22%3A%22A%22%7D%5D%7D",
    '{"rl":[{"a":"client","r":"A"}]}',
  ]) {
    expect(readText(history, { partition: "aws-cn" }).candidates[0]?.profile.partition).toBe("aws-cn");
  }
});

test.each([
  ["recognised", {}],
  ["chosen", { format: "role-history" }],
] as const)("a role history that is decoded already and %s is not decoded again", (_, options) => {
  const { candidates } = readText('\n{"rl":[{"a":"client","r":"A+B"}]}\n', options);
  expect(candidates.map(({ profile }) => profile.roleName)).toEqual(["A+B"]);
});

test("JSON that is broken is told with its line, and not searched for links", () => {
  expect(readText(`{\n"x": "${ARN}"`)).toEqual({
    format: "other-json",
    candidates: [],
    problems: [{ code: "jsonBroken", place: { line: 2 }, isRefusal: true }],
  });
});

test("JSON with neither roles nor ARNs is told to hold none", () => {
  expect(readText('{"a":1}').problems.map(({ code }) => code)).toEqual(["jsonShape"]);
});
