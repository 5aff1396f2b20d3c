import { createRepair } from "./repair.ts";

/** The element that holds all that is drawn over a page. */
export type Host = {
  readonly root: ShadowRoot;
  readonly remove: () => void;
};

/**
 * Puts an element over the page that the page can neither look into nor style: its shadow root is closed, and in a shadow
 * tree `!important` beats the page's own. It is shown as a popover, which is above any z-index; and it comes back, in
 * front, when the page removes it or shows something above it. It takes no room and no clicks.
 */
export function addHost(style: CSSStyleSheet): Host {
  const host = document.createElement("rolecall-marks");
  const root = host.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [style];
  const repair = createRepair(() => {
    const { documentElement } = document;
    if (host.parentNode !== documentElement) documentElement.append(host);
    if (host.popover !== "manual") host.popover = "manual";
    if (!host.matches(":popover-open")) host.showPopover();
  });
  const comeToFront = ({ target }: Event) => {
    // What is shown last is in front. A page that keeps covering the marks is as bounded as one that removes them.
    if (target !== host && host.matches(":popover-open")) host.hidePopover();
    repair();
  };
  const observer = new MutationObserver(repair);
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  observer.observe(host, { attributes: true });
  document.addEventListener("toggle", comeToFront, true);
  document.addEventListener("fullscreenchange", comeToFront, true);
  repair();

  return {
    root,
    remove() {
      observer.disconnect();
      document.removeEventListener("toggle", comeToFront, true);
      document.removeEventListener("fullscreenchange", comeToFront, true);
      host.remove();
    },
  };
}
