/* global document, window, Element, Node, HTMLElement, MutationObserver, history */
// A page that does what it can against marks: it overrides what they are made with from the start, and on demand it
// hides, covers and removes them, and says that it is another account.

window.roots = [];
const { attachShadow, append } = Element.prototype;
const { showPopover } = HTMLElement.prototype;
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, { ...init, mode: "open" });
  window.roots.push(root);
  return root;
};
Element.prototype.append = function (...nodes) {
  if (!nodes.some((node) => node.localName === "rolecall-marks")) append.apply(this, nodes);
};
Element.prototype.replaceChildren = () => undefined;
Element.prototype.matches = () => true;
HTMLElement.prototype.showPopover = () => undefined;
Object.defineProperty(Node.prototype, "parentNode", { get: () => document.documentElement });

const mark = () => document.querySelector("rolecall-marks");

function setImportant({ style }, properties) {
  for (const [name, value] of Object.entries(properties)) style.setProperty(name, value, "important");
}

window.fight = {
  hide() {
    setImportant(mark(), {
      display: "none",
      opacity: "0",
      visibility: "hidden",
      transform: "scale(0)",
      "z-index": "-1",
    });
    mark().hidden = true;
    mark().removeAttribute("popover");
  },
  cover() {
    const wall = document.createElement("div");
    wall.popover = "manual";
    setImportant(wall, {
      position: "fixed",
      inset: "0",
      width: "100vw",
      height: "100vh",
      "z-index": "2147483647",
      background: "rgb(0, 128, 0)",
    });
    document.body.appendChild(wall);
    showPopover.call(wall);
  },
  remove() {
    mark().remove();
  },
  lie() {
    const lie = {
      accountId: "012345678901",
      sessionARN: "arn:aws:sts::012345678901:assumed-role/Auditor/ada",
    };
    document.querySelector('meta[name="awsc-session-data"]').setAttribute("content", JSON.stringify(lie));
    document.getElementById("awsc-role-display-name-account").innerHTML = "0123-4567-8901";
    history.pushState({}, "", "/s3/home");
    document.title = "DEV · Audit";
  },
  /** Without an end: whenever it is back it is removed. */
  removeAlways() {
    new MutationObserver(() => mark()?.remove()).observe(document, { childList: true, subtree: true });
    mark().remove();
  },
};
