import { isAccountId } from "../profile/account.ts";
import type { Container } from "../profile/container.ts";
import type { Profile } from "../profile/profile.ts";
import type { TextName } from "../ui/text.ts";

/** What can be done with a row, in the order of its menu. */
export type RoleAction =
  | "here"
  | "newTab"
  | "inContainer"
  | "fillOnly"
  | "mark"
  | "unmark"
  | "openGroup"
  | "copyLink"
  | "copyAccountId"
  | "copyArn"
  | "addFavorite"
  | "removeFavorite"
  | "moveUp"
  | "moveDown"
  | "keepContainer"
  | "dropContainer"
  | "edit";

export const ACTION_TEXTS = {
  here: "actionHere",
  newTab: "actionNewTab",
  inContainer: "actionInContainer",
  fillOnly: "actionFillOnly",
  mark: "actionMark",
  unmark: "actionUnmark",
  openGroup: "actionOpenGroup",
  copyLink: "actionCopyLink",
  copyAccountId: "actionCopyAccountId",
  copyArn: "actionCopyArn",
  addFavorite: "actionAddFavorite",
  removeFavorite: "actionRemoveFavorite",
  moveUp: "actionMoveUp",
  moveDown: "actionMoveDown",
  keepContainer: "actionKeepContainer",
  dropContainer: "actionDropContainer",
  edit: "edit",
} as const satisfies Record<RoleAction, TextName>;

type Circumstances = {
  readonly isFavorite: boolean;
  readonly isMarked: boolean;
  /** The container that the role always opens in, if there is one. */
  readonly own: Container | undefined;
  /** The container of the tab in front. */
  readonly ofTab: Container | undefined;
};

export function actionsOf(
  { accountId, group }: Profile,
  { isFavorite, isMarked, own, ofTab }: Circumstances,
): readonly RoleAction[] {
  return [
    ...(own === undefined || own === ofTab ? (["here", "newTab"] as const) : (["inContainer"] as const)),
    "fillOnly",
    isMarked ? "unmark" : "mark",
    ...(group === undefined ? [] : (["openGroup"] as const)),
    ...(ofTab === undefined || own === ofTab ? [] : (["keepContainer"] as const)),
    ...(own === undefined ? [] : (["dropContainer"] as const)),
    "copyLink",
    // An alias is neither an account ID nor part of an ARN.
    ...(isAccountId(accountId) ? (["copyAccountId", "copyArn"] as const) : []),
    isFavorite ? "removeFavorite" : "addFavorite",
    "moveUp",
    "moveDown",
    "edit",
  ];
}
