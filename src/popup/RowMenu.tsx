import { useLayoutEffect, useRef } from "preact/hooks";
import type { Container } from "../profile/container.ts";
import type { Profile } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import { moveSelection } from "./list-keys.ts";
import { ACTION_TEXTS, actionsOf, type RoleAction } from "./role-actions.ts";

type Props = {
  readonly profile: Profile;
  readonly isFavorite: boolean;
  readonly isMarked: boolean;
  /** The containers of the role and of the tab in front. */
  readonly own: Container | undefined;
  readonly ofTab: Container | undefined;
  /** Where it opens, from the popup's top. */
  readonly top: number;
  readonly onAction: (action: RoleAction) => void;
  /** It closes before an action, too, so that the focus is back in the search box. */
  readonly onClose: () => void;
};

/** What can be done with a role, other than what Enter does. */
export function RowMenu({ profile, top, onAction, onClose, ...circumstances }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    // The popup grows for it where it is too small, but only to its greatest height.
    element.style.top = `${Math.max(0, Math.min(top, innerHeight - element.offsetHeight - 4))}px`;
    element.querySelector("button")?.focus();
  }, [top]);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(menu.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = moveSelection(event.key, Math.max(0, at), buttons.length);
    if (next !== undefined) buttons[next]?.focus();
    else if (["Escape", "ArrowLeft", "Tab"].includes(event.key)) onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div class="backdrop" onMouseDown={onClose}>
      <div
        class="menu"
        role="menu"
        aria-label={text("roleMenu", profile.displayName)}
        ref={menu}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => event.stopPropagation()}
      >
        {actionsOf(profile, circumstances).map((action) => (
          <button
            key={action}
            type="button"
            role="menuitem"
            tabIndex={-1}
            class={`plain ${action}`}
            onClick={() => {
              onClose();
              onAction(action);
            }}
          >
            {text(ACTION_TEXTS[action])}
          </button>
        ))}
      </div>
    </div>
  );
}
