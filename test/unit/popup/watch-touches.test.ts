import { expect, test } from "vitest";
import { watchTouches } from "../../../src/popup/watch-touches.ts";

test.each(["keydown", "pointerdown", "pointermove", "wheel"])("takes a %s for a person's doing", (type) => {
  const target = new EventTarget();
  const touches = watchTouches(target);
  target.dispatchEvent(new Event("focus"));
  expect(touches.any()).toBe(false);
  target.dispatchEvent(new Event(type));
  expect(touches.any()).toBe(true);
});
