import { describe, expect, test } from "vitest";
import { DEV, PROD, SELECTED, setUpPopups } from "../support/popup-scene.ts";
import { BROWSERS } from "../support/scene.ts";
import { dragBelow, enter, find, letGo, optionNames, press, texts, waitForText } from "../support/screen.ts";

describe.each(BROWSERS)("the popup's list, in %s", (browser) => {
  const desk = setUpPopups(browser);

  test("puts favourites first and switches to them by number", async () => {
    await press(desk.popup, "End");
    await desk.popup.waitForFunction(`${SELECTED} === "Client prod"`);
    await desk.choose("Add to favourites");
    await desk.popup.waitForSelector("kbd");
    expect((await optionNames(desk.popup))[0]).toBe("Client prod Admin 1 444455556666");
    await enter(desk.popup, "searchbox", "Search roles", "1");
    await desk.popup.waitForFunction(`${SELECTED} === "Client prod"`);
    expect(await optionNames(desk.popup)).toContainEqual("Billing Billing 000000000001");
    await press(desk.popup, "Escape");
    await press(desk.popup, "Alt", "1");
    await desk.expectSwitch(PROD);
  });

  test("takes a favourite away again", async () => {
    await desk.choose("Add to favourites");
    await desk.popup.waitForSelector("kbd");
    await desk.choose("Remove from favourites");
    await desk.popup.waitForFunction("document.querySelector('kbd') === null");
    expect(await desk.stored("settings")).toMatchObject({ favorites: { value: [] } });
  });

  test("moves a role by keys within its group, which makes the order a person's own", async () => {
    await press(desk.popup, "End");
    await desk.popup.waitForFunction(`${SELECTED} === "Client prod"`);
    await press(desk.popup, "Alt", "ArrowUp");
    await desk.popup.waitForFunction("document.querySelectorAll('.name')[1]?.textContent === 'Client prod'");
    await desk.popup.waitForFunction(`${SELECTED} === "Client prod"`);
    expect(await desk.stored("settings")).toMatchObject({ order: { value: "mine" } });
    await desk.choose("Move down");
    await desk.popup.waitForFunction("document.querySelectorAll('.name')[2]?.textContent === 'Client prod'");
  });

  test("moves a role that is dragged, but not when Escape comes first, and says why a search keeps it", async () => {
    const inOrder = (first: string, second: string) =>
      desk.popup.waitForFunction(
        `[...document.querySelectorAll(".name")].map((name) => name.textContent).join() === "Billing,${first},${second}"`,
      );
    const drag = async () => {
      const [dev, prod] = [
        await find(desk.popup, "option", "Client dev"),
        await find(desk.popup, "option", "Client prod"),
      ];
      await dragBelow(desk.popup, dev, prod);
    };
    // What follows a pointer is loaded behind the first rows, and folds groups, too: a person moves on until it is there.
    await press(desk.popup, "End");
    await press(desk.popup, "ArrowLeft");
    await desk.popup.waitForFunction("document.querySelectorAll('[role=option]').length === 2");
    await press(desk.popup, "Enter");
    await desk.popup.waitForFunction("document.querySelectorAll('[role=option]').length === 3");
    await drag();
    await desk.popup.waitForSelector(".drop-mark");
    await press(desk.popup, "Escape");
    await desk.popup.waitForFunction("document.querySelector('.drop-mark') === null");
    await letGo(desk.popup);
    await inOrder("Client dev", "Client prod");
    await enter(desk.popup, "searchbox", "Search roles", "client");
    await desk.popup.waitForFunction("document.querySelectorAll('[role=option]').length === 2");
    await drag();
    await waitForText(desk.popup, "[role=status]", "Clear the search to move a role.");
    await letGo(desk.popup);
    await press(desk.popup, "Escape");
    await inOrder("Client dev", "Client prod");
    await drag();
    await desk.popup.waitForSelector(".drop-mark");
    await letGo(desk.popup);
    await inOrder("Client prod", "Client dev");
    await desk.popup.waitForFunction(`${SELECTED} === "Client dev"`);
    expect(await desk.stored("settings")).toMatchObject({ order: { value: "mine" } });
    expect(await desk.switchedTo()).toEqual([]);
  });

  test("folds a group, keeps it folded, and unfolds it", async () => {
    await press(desk.popup, "End");
    await desk.popup.waitForFunction(`${SELECTED} === "Client prod"`);
    await press(desk.popup, "ArrowLeft");
    await desk.popup.waitForFunction("document.querySelectorAll('[role=option]').length === 2");
    expect(await texts(desk.popup, ".heading.quiet[role=option] > :not(.open-all)")).toEqual([
      "",
      "Clients",
      "2",
    ]);
    await enter(desk.popup, "searchbox", "Search roles", "prod");
    await desk.popup.waitForFunction(`${SELECTED} === "Client prod"`);
    await press(desk.popup, "Escape");
    await press(desk.popup, "End");
    await press(desk.popup, "Enter");
    await desk.popup.waitForFunction("document.querySelectorAll('[role=option]').length === 3");
    expect(await desk.switchedTo()).toEqual([]);
  });

  test("shows all keys under ?, and what was found by in a search", async () => {
    await press(desk.popup, "?");
    await desk.popup.waitForSelector("dialog[open]");
    await press(desk.popup, "Escape");
    await desk.popup.waitForFunction(
      "document.querySelector('dialog') === null && document.activeElement.type === 'search'",
    );
    await enter(desk.popup, "searchbox", "Search roles", "cp");
    await desk.popup.waitForFunction(`${SELECTED} === "Client prod"`);
    expect(await texts(desk.popup, "mark")).toEqual(["C", "p"]);
  });

  test("says so when a tenth favourite has no key left", async () => {
    const gone = Array.from({ length: 7 }, (_, at) => `aws:99999999999${at}:Gone`);
    await desk.storeSettings({ favorites: [DEV, PROD, ...gone] });
    await desk.popup.waitForFunction("document.querySelectorAll('kbd').length === 2");
    await press(desk.popup, "End");
    await desk.popup.waitForFunction(`${SELECTED} === "Billing"`);
    await desk.choose("Add to favourites");
    await waitForText(desk.popup, "[role=status]", "There are nine favourites already.");
  });
});
