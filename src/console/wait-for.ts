/** Waits until something is found in a page, looking again after each change; undefined when time is up. */
export function waitFor<Found>(
  page: Document,
  deadlineMs: number,
  find: () => Found | undefined,
): Promise<Found | undefined> {
  const found = find();
  if (found !== undefined) return Promise.resolve(found);
  return new Promise((resolve) => {
    const finish = (result: Found | undefined) => {
      observer.disconnect();
      clearTimeout(deadline);
      resolve(result);
    };
    const observer = new MutationObserver(() => {
      const now = find();
      if (now !== undefined) finish(now);
    });
    const deadline = setTimeout(() => {
      finish(undefined);
    }, deadlineMs);
    observer.observe(page, { childList: true, subtree: true, attributes: true, characterData: true });
  });
}
