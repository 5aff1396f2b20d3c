import { expect, test } from "vitest";
import type { SwitchTab } from "../../../src/console/switch-role.ts";
import { elsewhereOf } from "../../../src/popup/elsewhere.ts";

const [ONE, TWO] = ["firefox-container-1", "firefox-container-2"];
const CONTAINERS = { a: ONE, b: TWO };
const TAB: SwitchTab = { id: 7, session: undefined, blank: false, isPrivate: false };

test.each([
  ["in no container", TAB, CONTAINERS],
  ["in one of them", { ...TAB, container: ONE }, { b: TWO }],
  ["in another one", { ...TAB, container: "firefox-container-3" }, CONTAINERS],
  ["in a private window", { ...TAB, isPrivate: true }, {}],
  ["not known yet", undefined, {}],
])("roles open elsewhere than in a tab %s", (_, tab, elsewhere) => {
  expect(elsewhereOf(CONTAINERS, tab)).toEqual(elsewhere);
});
