import type { OpenedRole } from "../console/open-roles.ts";
import { findObstacle } from "../console/preflight.ts";
import type { SwitchRequest } from "../console/switch-request.ts";
import type { Container } from "../profile/container.ts";
import type { Profile } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import { outcomeText } from "./describe-attempt.ts";
import { describeContainer } from "./pick-in-container.ts";
import { openBehindIn } from "./switch-browser.ts";

/** A role that a person wants in a container of its own. */
export type ApartWish = {
  readonly profile: Profile;
  readonly request: SwitchRequest;
  readonly container: Container;
};

/**
 * Opens roles in their containers, each in a tab that is so many places behind the one in front. Each container has a
 * sign-in of its own, so AWS's limit of sessions does not count them together; but of two roles in one container, the
 * second would end the first.
 */
export async function openApart(
  wishes: readonly ApartWish[],
  places: number,
): Promise<{ readonly opened: readonly OpenedRole[]; readonly failures: readonly string[] }> {
  const opened: OpenedRole[] = [];
  const failures: string[] = [];
  const takenBy = new Map<Container, string>();
  for (const { profile, request, container } of wishes) {
    const { displayName } = request;
    const fail = (why: string) => failures.push(text("togetherFailed", displayName, why));
    const notice = findObstacle(request, undefined, []);
    const taken = takenBy.get(container);
    if (notice !== undefined)
      fail(outcomeText({ outcome: { kind: "noticed", notice }, request, tab: undefined }));
    else if (taken !== undefined) fail(text("containerTaken", taken));
    else {
      takenBy.set(container, displayName);
      const result = await openBehindIn(container, request, places + opened.length);
      if (result.kind === "opened") opened.push({ request, tabId: result.tabId, wasLive: false });
      else fail(await describeContainer(result, profile));
    }
  }
  return { opened, failures };
}
