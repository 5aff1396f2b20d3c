import { describe, expect, test } from "vitest";
import { writeRolecallJson } from "../../src/formats/write-rolecall-json.ts";
import { REPLICA, ROWS, STORED, setUpImports } from "../support/import-scene.ts";
import { BROWSERS } from "../support/scene.ts";
import { chooseFile, click, enter, texts, waitForText } from "../support/screen.ts";

/** Measures the longest time for which the page did nothing, and whether it ever showed a progress bar. */
const WATCH = `(() => {
  let last = performance.now();
  window.longest = 0;
  setInterval(() => {
    window.longest = Math.max(window.longest, performance.now() - last);
    last = performance.now();
  }, 10);
  new MutationObserver(() => { window.sawProgress ||= document.querySelector("progress") !== null; })
    .observe(document.body, { childList: true, subtree: true });
})()`;

/** Far more than a busy machine holds a page up, and far less than reading in the page itself did: minutes. */
const STANDSTILL_MS = 3_000;

describe.each(BROWSERS)("import of the huge and the malformed in %s", (browser) => {
  const desk = setUpImports(browser);

  test("says in the preview that 100,000 roles are more than there is room for, and stays at hand", async () => {
    const before = await desk.page.evaluate(REPLICA);
    const row = (at: number) => `${String(at).padStart(12, "0")},Admin\n`;
    await desk.page.evaluate(WATCH);
    const rows = Array.from({ length: 100_000 }, (_, at) => row(at)).join("");
    await chooseFile(desk.page, await desk.storeFile("roles.csv", `account_id,role_name\n${rows}`));
    await waitForText(desk.page, ".review .alert", "would then hold 100002 roles; it has room for 15000");
    expect(await texts(desk.page, ROWS)).toEqual([]);
    expect(await desk.page.evaluate("window.longest")).toBeLessThan(STANDSTILL_MS);
    expect(await desk.page.evaluate(REPLICA)).toBe(before);
  });

  test("takes a text that is too long for the text box as it takes a file", async () => {
    const section = "[profile x]\nrole_arn = arn:aws:iam::4444:role/Admin\n";
    await desk.page.evaluate(WATCH);
    await desk.page.evaluate(`(() => {
      const data = ${JSON.stringify(section)}.repeat(200_000);
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", data);
      // Firefox takes no clipboardData here, but the text itself.
      const init = { clipboardData, data, dataType: "text/plain", bubbles: true, cancelable: true };
      const paste = new ClipboardEvent("paste", init);
      document.querySelector("#import-text").dispatchEvent(paste);
    })()`);
    await waitForText(desk.page, ".import-form", "A text too long to show here (10");
    await waitForText(desk.page, ".review li", "Line 400000, “x”");
    expect(await desk.page.evaluate("document.querySelector('#import-text').value")).toBe("");
    expect(await desk.page.evaluate("window.longest")).toBeLessThan(STANDSTILL_MS);
    await enter(desk.page, "textbox", "Paste roles", "arn:aws:iam::444455556666:role/Admin");
    await click(desk.page, "button", "Preview");
    await waitForText(desk.page, ".review", "Read as: Links and ARNs.");
  });

  test.each([
    ["nested brackets", "[".repeat(10_000_000), "it is no JSON"],
    ["one endless line", "x".repeat(10_000_000), "Nothing here looks like a role"],
    ["a million commas", `account_id,role_name\n${",".repeat(1_000_000)}`, "account"],
    [
      "100,000 lines",
      "account_id,role_name\n".concat("12,Admin\n".repeat(100_000)),
      "Line 2, Account ID “12”",
    ],
    ["names that every object has", "[__proto__]\n[toString]\n[constructor]\n", "“__proto__”"],
    ["UTF-16", Buffer.from("\ufeff[profile x]\nregion = eu-west-1\n", "utf16le"), "Line 1, “x”"],
  ])("answers %s clearly, and stays at hand meanwhile", async (_, content, words) => {
    await desk.page.evaluate(WATCH);
    await chooseFile(desk.page, await desk.storeFile("ugly", content));
    await waitForText(desk.page, ".review li", words);
    expect(await desk.page.evaluate("window.longest")).toBeLessThan(STANDSTILL_MS);
  });

  test.each([
    ["a picture", Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7_919) % 256), "not a text"],
    ["an empty file", "", "nothing in it"],
    ["half a file of ours", writeRolecallJson(STORED).text.slice(0, 200), "JSON"],
  ])("says what is wrong with %s, and leaves the roles alone", async (_, content, words) => {
    const before = await desk.page.evaluate(REPLICA);
    await chooseFile(desk.page, await desk.storeFile("strange", content));
    await waitForText(desk.page, ".review li", words);
    expect(await desk.page.evaluate("document.querySelector('.ticks')")).toBeNull();
    expect(await desk.page.evaluate(REPLICA)).toBe(before);
  });

  test("stays at hand while it reads 10 MB, and says that it is reading", async () => {
    const section = "[profile x%]\nrole_arn = arn:aws:iam::4444:role/Admin\n";
    const sections = Array.from({ length: 10_000_000 / section.length }, (_, at) =>
      section.replace("%", String(at)),
    );
    await desk.page.evaluate(WATCH);
    await chooseFile(desk.page, await desk.storeFile("huge", sections.join("")));
    await waitForText(desk.page, ".review", "Read as: AWS config file.");
    expect(await desk.page.evaluate("window.longest")).toBeLessThan(STANDSTILL_MS);
    expect(await desk.page.evaluate("window.sawProgress")).toBe(true);
  });
});
