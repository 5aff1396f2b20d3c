import { expect, test } from "vitest";
import { containerOf } from "../../../src/profile/container.ts";

test.each([
  ["in a container", { cookieStoreId: "firefox-container-12" }, "firefox-container-12"],
  ["in none", { cookieStoreId: "firefox-default" }, undefined],
  ["in a private window", { cookieStoreId: "firefox-private" }, undefined],
  ["of Chromium", {}, undefined],
  ["that says something else", { cookieStoreId: "firefox-container-1 " }, undefined],
  ["that says nothing of use", { cookieStoreId: 3 }, undefined],
])("a tab %s has its container told", (_, tab, container) => {
  expect(containerOf(tab)).toBe(container);
});
