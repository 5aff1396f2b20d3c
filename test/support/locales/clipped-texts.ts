/**
 * Runs in the page: the texts that do not fit where they stand, because they are cut off, end in dots, run out of
 * their box or reach past the window's edge. What only screen readers get to see is cut off on purpose.
 */
export function findClippedTexts(): string[] {
  const isShown = (element: Element) =>
    element.closest(".unseen, [hidden], select, textarea") === null && element.checkVisibility();
  const hasText = (element: Element) =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "",
    );
  const describe = (element: Element, fault: string) =>
    `${element.tagName.toLowerCase()} “${element.textContent.trim()}” ${fault}`;

  const standsOut = (element: Element) => {
    const [own, around] = [element.getBoundingClientRect(), element.parentElement?.getBoundingClientRect()];
    return around !== undefined && (own.left < around.left - 1 || own.right > around.right + 1);
  };

  return [...document.body.querySelectorAll("*")].filter(isShown).flatMap((element) => {
    const style = getComputedStyle(element);
    const faults: string[] = [];
    const isBox = style.display !== "inline" && style.display !== "contents";
    if (hasText(element)) {
      if (isBox && element.scrollWidth > element.clientWidth + 1) faults.push("is too wide for its box");
      if (isBox && style.overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1) {
        faults.push("is too high for its box");
      }
      if (isBox && style.position === "static" && standsOut(element)) faults.push("stands out of its place");
      if (element.getBoundingClientRect().right > document.documentElement.clientWidth + 1) {
        faults.push("reaches past the window");
      }
    }
    if (element instanceof HTMLInputElement && element.placeholder !== "" && element.value === "") {
      const pen = document.createElement("canvas").getContext("2d");
      if (pen === null) return ["no canvas to measure with"];
      pen.font = style.font;
      const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (pen.measureText(element.placeholder).width > room + 1) faults.push("has too long a placeholder");
    }
    return faults.map((fault) => describe(element, fault));
  });
}
