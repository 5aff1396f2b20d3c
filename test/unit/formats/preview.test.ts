import { expect, test } from "vitest";
import { previewImport } from "../../../src/formats/preview.ts";
import { buildProfile } from "../../support/builders.ts";

test("a preview says what was read, what was not and what would be done", () => {
  const text = "[profile x]\nrole_arn = arn:aws:iam::123456789012:role/ReadOnly\ncolor = red\n[y]\n";
  const request = {
    text,
    options: {},
    mode: "replace",
    current: [buildProfile({ roleName: "Other" })],
    maxProfiles: 15,
  } as const;
  expect(previewImport(request)).toMatchObject({
    format: "aws-config",
    plan: { entries: [{ kind: "new" }], removed: [{ roleName: "Other" }] },
    refused: { count: 1, first: [{ code: "sectionNoRole" }] },
    gaps: { count: 1, first: [{ code: "colorForm" }] },
  });
  expect(previewImport({ ...request, options: { format: "links" } }).format).toBe("links");
});

test("of more roles than a library holds it has the number and no rows", () => {
  const role = (at: number) => `${String(at).padStart(12, "0")},Admin\n`;
  const request = (count: number) =>
    ({
      text: `account_id,role_name\n${Array.from({ length: count }, (_, at) => role(at)).join("")}`,
      options: {},
      mode: "merge",
      current: [
        buildProfile({ accountId: "000000000000", roleName: "Admin" }),
        buildProfile({ accountId: "999999999999", roleName: "Other" }),
      ],
      maxProfiles: 15,
    }) as const;
  const largest = previewImport(request(15));
  expect([largest.plan.entries.length, largest.tooLarge]).toEqual([15, undefined]);
  const larger = previewImport(request(16));
  expect(larger).toMatchObject({ format: "csv", plan: { entries: [] }, tooLarge: 17 });
});

test("of very many problems it has the number and the first hundred", () => {
  const rows = Array.from({ length: 250 }, () => "12,A\n").join("");
  const { refused, gaps } = previewImport({
    text: `account_id,role_name\n${rows}`,
    options: {},
    mode: "merge",
    current: [],
    maxProfiles: 15,
  });
  expect(refused.count).toBe(250);
  expect(refused.first.map(({ place }) => place.line)).toEqual(
    Array.from({ length: 100 }, (_, at) => at + 2),
  );
  expect(gaps).toEqual({ count: 0, first: [] });
});
