import { expect, test, vi } from "vitest";
import { findUnsavedInput, type FrameInput } from "../../../src/console/in-page/find-unsaved-input.ts";
import { lookForUnsavedInput } from "../../../src/console/unsaved-input.ts";

const frame = (given: Partial<FrameInput> = {}): FrameInput => ({
  isUnsaved: false,
  frames: 0,
  isLarge: true,
  ...given,
});
const look = (injected: Promise<readonly { frameId: number; result?: FrameInput | null }[]>) =>
  lookForUnsavedInput({ executeScript: (() => injected) as never }, 7);

test.each([
  ["none", "a page without frames", [frame()]],
  ["some", "a page with something in it", [frame({ isUnsaved: true })]],
  ["none", "a page with a frame that was looked into", [frame({ frames: 1 }), frame()]],
  ["some", "something in a frame", [frame({ frames: 1 }), frame({ isUnsaved: true })]],
  [
    "some",
    "something in a frame, with another one out of sight",
    [frame({ frames: 2 }), frame({ isUnsaved: true })],
  ],
  ["unknown", "a frame that was not looked into", [frame({ frames: 1 })]],
  ["unknown", "one of two that was not", [frame({ frames: 2 }), frame()]],
  ["unknown", "a frame in a frame that was not", [frame({ frames: 1 }), frame({ frames: 1 })]],
  [
    "unknown",
    "one that was not, beside one where nobody types",
    [frame({ frames: 1 }), frame({ isLarge: false })],
  ],
  ["none", "a frame where nobody types", [frame(), frame({ isLarge: false })]],
  ["unknown", "a frame whose script failed", [frame(), null]],
  ["unknown", "no frame at all", []],
] as const)("is %s for %s", async (found, _, results) => {
  const injected = results.map((result, frameId) => ({ frameId, result }));
  expect(await look(Promise.resolve(injected))).toBe(found);
});

test("is looked for in each frame of the tab, and at once", async () => {
  const executeScript = vi.fn(() => Promise.resolve([]));
  await lookForUnsavedInput({ executeScript }, 7);
  const target = { tabId: 7, allFrames: true };
  expect(executeScript.mock.calls).toEqual([[{ target, injectImmediately: true, func: findUnsavedInput }]]);
});

test("is unknown where Rolecall may not look", async () => {
  expect(await look(Promise.reject(new Error("Cannot access contents of the page.")))).toBe("unknown");
});
