import { expect, test } from "vitest";
import { keptProfilePath } from "../../practice-console/kept-profile.ts";

test("the profile for the real AWS lies in the folder where the system keeps a person's data", () => {
  expect(keptProfilePath("firefox", "linux", { XDG_DATA_HOME: "/data" })).toBe("/data/rolecall/firefox");
  expect(keptProfilePath("chromium", "linux", {})).toMatch(/\/\.local\/share\/rolecall\/chromium$/);
  expect(keptProfilePath("chromium", "darwin", {})).toMatch(
    /\/Library\/Application Support\/rolecall\/chromium$/,
  );
});
