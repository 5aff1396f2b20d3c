import { isAccountId } from "../profile/account.ts";
import type { Profile } from "../profile/profile.ts";
import type { TextName } from "../ui/text.ts";

/** What can be done with a row, in the order of its menu. */
export type RoleAction =
  | "here"
  | "newTab"
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
  | "edit";

export const ACTION_TEXTS = {
  here: "actionHere",
  newTab: "actionNewTab",
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
  edit: "edit",
} as const satisfies Record<RoleAction, TextName>;

export function actionsOf(
  { accountId, group }: Profile,
  { isFavorite, isMarked }: { readonly isFavorite: boolean; readonly isMarked: boolean },
): readonly RoleAction[] {
  return [
    "here",
    "newTab",
    "fillOnly",
    isMarked ? "unmark" : "mark",
    ...(group === undefined ? [] : (["openGroup"] as const)),
    "copyLink",
    // An alias is neither an account ID nor part of an ARN.
    ...(isAccountId(accountId) ? (["copyAccountId", "copyArn"] as const) : []),
    isFavorite ? "removeFavorite" : "addFavorite",
    "moveUp",
    "moveDown",
    "edit",
  ];
}
