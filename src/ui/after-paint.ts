/** Calls back when what was rendered just now is on the screen: after the next frame, once the browser has drawn it. */
export function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => setTimeout(callback));
}
