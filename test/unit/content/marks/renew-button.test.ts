import { afterEach, expect, test, vi } from "vitest";
import type { KeptReason, Renewal } from "../../../../src/console/renewal.ts";
import { createRenewButton } from "../../../../src/content/marks/renew-button.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const SIGHTING = {
  accountId: "444455556666",
  alias: undefined,
  roleName: "ReadOnly",
  userName: "ada",
  slot: undefined,
  loadedAt: 1000,
};

/** The bar's button, with the answers that it gets one after the other and what it sends. */
function open(...answers: readonly (KeptReason | "renewed")[]) {
  const sent: { readonly newTab: boolean; readonly anyway: boolean }[] = [];
  vi.stubGlobal("document", { createElement: () => ({}) });
  vi.stubGlobal("chrome", {
    i18n: { getMessage: (name: string) => name },
    runtime: {
      sendMessage({ body: { newTab, anyway } }: { body: (typeof sent)[number] }) {
        const answer = answers[sent.length] ?? "renewed";
        sent.push({ newTab, anyway });
        const reply =
          answer === "renewed" ? { kind: "tried", outcome: { kind: "left" } } : { kind: "kept", why: answer };
        return Promise.resolve({ reply: reply as Renewal });
      },
    },
  });
  let said = 0;
  const { element, said: text } = createRenewButton(SIGHTING, () => said++);
  return {
    sent,
    shown: () => [element.textContent, text()],
    press: async () => {
      await (element.onclick as () => Promise<void>)();
      expect(said).toBe(sent.length);
    },
  };
}

test("the bar's button goes on where AWS does not tell, and in a new tab where something is typed", async () => {
  const { press, sent, shown } = open("unsure", "unsaved", "renewed");
  expect(shown()).toEqual(["renew", undefined]);
  await press();
  expect(shown()).toEqual(["renewAnyway", "renewKept_unsure"]);
  await press();
  expect(shown()).toEqual(["renewNewTab", "renewKept_unsaved"]);
  await press();
  expect(shown()).toEqual(["renew", undefined]);
  expect(sent).toEqual([
    { newTab: false, anyway: false },
    { newTab: false, anyway: true },
    { newTab: true, anyway: true },
  ]);
});

test("the bar's button begins anew after an answer that it has no way on from", async () => {
  const { press, sent, shown } = open("unsure", "left", "unseen");
  await press();
  await press();
  expect(shown()).toEqual(["renew", "renewKept_left"]);
  await press();
  expect(shown()).toEqual(["renewNewTab", "renewKept_unseen"]);
  expect(sent.at(-1)).toEqual({ newTab: false, anyway: false });
});
