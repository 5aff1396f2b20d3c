import { describe, expect, test } from "vitest";
import { DEV, PROD, SELECTED, setUpPopups } from "../support/popup-scene.ts";
import { BROWSERS } from "../support/scene.ts";
import { enter, optionNames, press, texts, waitForText } from "../support/screen.ts";

describe.each(BROWSERS)("the popup's list, in %s", (browser) => {
  const now = setUpPopups(browser);

  test("puts favourites first and switches to them by number", async () => {
    await press(now.popup, "End");
    await now.popup.waitForFunction(`${SELECTED} === "Client prod"`);
    await now.choose("Add to favourites");
    await now.popup.waitForSelector("kbd");
    expect((await optionNames(now.popup))[0]).toBe("Client prod Admin 1 444455556666");
    await enter(now.popup, "searchbox", "Search roles", "1");
    await now.popup.waitForFunction(`${SELECTED} === "Client prod"`);
    expect(await optionNames(now.popup)).toContainEqual("Billing Billing 000000000001");
    await press(now.popup, "Escape");
    await press(now.popup, "Alt", "1");
    await now.expectSwitch(PROD);
  });

  test("takes a favourite away again", async () => {
    await now.choose("Add to favourites");
    await now.popup.waitForSelector("kbd");
    await now.choose("Remove from favourites");
    await now.popup.waitForFunction("document.querySelector('kbd') === null");
    expect(await now.stored("settings")).toMatchObject({ favorites: { value: [] } });
  });

  test("moves a role by keys within its group, which makes the order a person's own", async () => {
    await press(now.popup, "End");
    await now.popup.waitForFunction(`${SELECTED} === "Client prod"`);
    await press(now.popup, "Alt", "ArrowUp");
    await now.popup.waitForFunction("document.querySelectorAll('.name')[1]?.textContent === 'Client prod'");
    await now.popup.waitForFunction(`${SELECTED} === "Client prod"`);
    expect(await now.stored("settings")).toMatchObject({ order: { value: "mine" } });
    await now.choose("Move down");
    await now.popup.waitForFunction("document.querySelectorAll('.name')[2]?.textContent === 'Client prod'");
  });

  test("folds a group, keeps it folded, and unfolds it", async () => {
    await press(now.popup, "End");
    await now.popup.waitForFunction(`${SELECTED} === "Client prod"`);
    await press(now.popup, "ArrowLeft");
    await now.popup.waitForFunction("document.querySelectorAll('[role=option]').length === 2");
    expect(await texts(now.popup, ".heading.quiet[role=option]")).toEqual(["Clients2"]);
    await enter(now.popup, "searchbox", "Search roles", "prod");
    await now.popup.waitForFunction(`${SELECTED} === "Client prod"`);
    await press(now.popup, "Escape");
    await press(now.popup, "End");
    await press(now.popup, "Enter");
    await now.popup.waitForFunction("document.querySelectorAll('[role=option]').length === 3");
    expect(await now.switchedTo()).toEqual([]);
  });

  test("shows all keys under ?, and what was found by in a search", async () => {
    await press(now.popup, "?");
    await now.popup.waitForSelector("dialog[open]");
    await press(now.popup, "Escape");
    await now.popup.waitForFunction(
      "document.querySelector('dialog') === null && document.activeElement.type === 'search'",
    );
    await enter(now.popup, "searchbox", "Search roles", "cp");
    await now.popup.waitForFunction(`${SELECTED} === "Client prod"`);
    expect(await texts(now.popup, "mark")).toEqual(["C", "p"]);
  });

  test("says so when a tenth favourite has no key left", async () => {
    const gone = Array.from({ length: 7 }, (_, at) => `aws:99999999999${at}:Gone`);
    await now.storeSettings({ favorites: [DEV, PROD, ...gone] });
    await now.popup.waitForFunction("document.querySelectorAll('kbd').length === 2");
    await press(now.popup, "End");
    await now.popup.waitForFunction(`${SELECTED} === "Billing"`);
    await now.choose("Add to favourites");
    await waitForText(now.popup, "[role=status]", "There are nine favourites already.");
  });
});
