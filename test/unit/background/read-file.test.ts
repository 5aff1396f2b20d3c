import { describe, expect, test } from "vitest";
import { readChosenFile } from "../../../src/background/sources/read-file.ts";
import type { ChosenFile } from "../../../src/library/chosen-files.ts";

const chosen = (parts: Partial<ChosenFile>): ChosenFile => ({
  name: "roles.json",
  getFile: () => Promise.resolve(new File(["roles"], "roles.json")),
  queryPermission: () => Promise.resolve("granted"),
  requestPermission: () => Promise.reject(new Error("The background cannot ask anybody.")),
  ...parts,
});

describe("the file of a source", () => {
  test("is read while the browser lets Rolecall", async () => {
    const bytes = new TextEncoder().encode("roles");
    expect(await readChosenFile(chosen({}))).toEqual({ kind: "bytes", bytes, marks: {} });
  });

  test.each(["prompt", "denied"] as const)(
    "is left alone where a person is to be asked: %s",
    async (state) => {
      const file = chosen({
        queryPermission: () => Promise.resolve(state),
        getFile: () => Promise.reject(new Error("It was read.")),
      });
      expect(await readChosenFile(file)).toEqual({ kind: "failed", failure: { reason: "askAgain" } });
    },
  );

  test("is refused over the limit of every source, and taken at it", async () => {
    const ofSize = (size: number) =>
      chosen({ getFile: () => Promise.resolve(new File([new Uint8Array(size)], "roles.json")) });
    expect(await readChosenFile(ofSize(4 * 1024 * 1024 + 1))).toMatchObject({
      failure: { reason: "tooLarge" },
    });
    expect(await readChosenFile(ofSize(4 * 1024 * 1024))).toMatchObject({ kind: "bytes" });
  });

  test.each([
    ["moved", chosen({ getFile: () => Promise.reject(new DOMException("gone", "NotFoundError")) })],
    ["never kept", undefined],
  ])("is said to be gone when it was %s", async (_, file) => {
    expect(await readChosenFile(file)).toEqual({ kind: "failed", failure: { reason: "fileGone" } });
  });
});
