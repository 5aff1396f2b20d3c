import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { writeRolecallJson } from "../../src/formats/write-rolecall-json.ts";
import { buildProfile } from "../support/builders.ts";

const folder = mkdtempSync(join(tmpdir(), "rolecall-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const check = (...files: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/check.mjs", ...files], {
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}`.replaceAll(`${folder}/`, "").trim().split("\n") };
};
const GOOD = writeRolecallJson([buildProfile({ roleName: "A" }), buildProfile({ roleName: "B" })]).text;

describe("rolecall-check", () => {
  test("counts the roles of a good file and ends well", () => {
    expect(check(write("good.json", GOOD))).toEqual({ status: 0, said: ["good.json: 2 roles, no problems"] });
  });

  test("takes an AWS config", () => {
    const file = write("config", "[prod]\nrole_arn = arn:aws:iam::444455556666:role/Admin\n");
    expect(check(file)).toEqual({ status: 0, said: ["config: 1 role, no problems"] });
  });

  test("names each problem with its line and ends with 1", () => {
    const bad = GOOD.replace('"roleName": "A"', '"roleName": "A B"').replace(
      '"color": "99bce3"',
      '"color": "blue"',
    );
    const { status, said } = check(write("bad.json", bad));
    expect(status).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^bad\.json:5: profiles\[0\] roleName "A B": A role name/)]);
  });

  test("does not let pass what Rolecall would only leave out", () => {
    const { status, said } = check(write("gap.json", GOOD.replace('"99bce3"', '"blue"')));
    expect(status).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^gap\.json:5: profiles\[0\] color "blue": /)]);
  });

  test("checks all files and says which one is wrong", () => {
    const { status, said } = check(
      write("good.json", GOOD),
      write("empty.json", ""),
      join(folder, "none.json"),
    );
    expect(status).toBe(1);
    expect(said[0]).toBe("good.json: 2 roles, no problems");
    expect(said[1]).toMatch(/^empty\.json: There is nothing in it/);
    expect(said[2]).toMatch(/^none\.json: ENOENT/);
  });

  test("says how it is used when it is given nothing", () => {
    const { status, said } = check();
    expect(status).toBe(2);
    expect(said[0]).toBe("Usage: rolecall-check FILE...");
  });
});
