import { describe, expect, test } from "vitest";
import { checkInput } from "../../../../src/options/setup/check-input.ts";
import { EMPTY_SETUP } from "../../../../src/options/setup/setup-draft.ts";

const DRAFT = { ...EMPTY_SETUP, base: "1111-2222-3333" };
const ROOT = "arn:aws:iam::111122223333:root";
const trust = (AWS: string) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { AWS }, Action: "sts:AssumeRole" }],
  });
const DENIED =
  "User: arn:aws:sts::111122223333:assumed-role/Dev/ada is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::444455556666:role/Admin";

describe("what was pasted to be checked", () => {
  test("is nothing before anything was", () => {
    expect(checkInput(" \n", "", DRAFT)).toBeUndefined();
  });

  test("is JSON with the line at which it breaks", () => {
    expect(checkInput('{\n"Statement": [\n}', "", DRAFT)).toEqual({ kind: "brokenJson", line: 3 });
  });

  test("needs the base account, which a policy has to let in", () => {
    expect(checkInput(trust(ROOT), "", { ...DRAFT, base: "1" })).toEqual({ kind: "noBase" });
  });

  test("is right as it is", () => {
    expect(checkInput(trust(ROOT), "", DRAFT)).toEqual({ kind: "trust", verdict: "yes", findings: [] });
  });

  test.each([
    ["ada", "yes"],
    ["user/ada", "yes"],
    ["arn:aws:iam::111122223333:user/ada", "yes"],
    ["bob", "no"],
    ["role/ada", "no"],
  ])("is judged for %s, who was named", (who, verdict) => {
    const given = trust("arn:aws:iam::111122223333:user/ada");
    expect(checkInput(given, who, DRAFT)).toMatchObject({ kind: "trust", verdict });
  });

  test("is corrected as the form has it: with MFA, save for a role", () => {
    const given = trust("arn:aws:iam::999988887777:root");
    expect(checkInput(given, "", DRAFT)).toMatchObject({
      trustPolicy: { Statement: [{}, { Principal: { AWS: ROOT }, Condition: { Bool: {} } }] },
    });
    const forRole = checkInput(given, "role/Dev", DRAFT);
    expect(JSON.stringify(forRole)).not.toContain("MultiFactor");
  });

  test("is an error, with documents for the caller and the role that it names", () => {
    expect(checkInput(DENIED, "", DRAFT)).toEqual({
      kind: "error",
      findings: [{ code: "eitherPolicy" }],
      trustPolicy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { AWS: ROOT }, Action: "sts:AssumeRole" }],
      },
      callerPolicy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "sts:AssumeRole", Resource: "arn:aws:iam::444455556666:role/Admin" },
        ],
      },
    });
  });
});
