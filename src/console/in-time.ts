/** What a page answers, undefined where it fails or takes longer than so many milliseconds. */
export async function inTime<Answer>(
  answer: Promise<Answer>,
  deadlineMs: number,
): Promise<Answer | undefined> {
  const deadline = new Promise<undefined>((resolve) => {
    setTimeout(resolve, deadlineMs, undefined);
  });
  return Promise.race([answer, deadline]).catch(() => undefined);
}
