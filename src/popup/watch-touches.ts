const TOUCHES = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Whether a person did anything yet. From then on nothing may move under their selection or pointer. */
export function watchTouches(target: EventTarget) {
  let isTouched = false;
  const touch = () => {
    isTouched = true;
  };
  for (const type of TOUCHES)
    target.addEventListener(type, touch, { capture: true, once: true, passive: true });
  return { any: () => isTouched };
}
