import { countText, text } from "../ui/text.ts";

type Props = {
  /** What came of the last action. */
  readonly news: string | undefined;
  /** How many roles a search found; undefined while nothing is searched. */
  readonly found: number | undefined;
  readonly query: string;
};

/** Read out whenever it changes, and seen when it is more than the list tells by itself. */
export function Status({ news, found, query }: Props) {
  const foundText = found === 0 ? text("noRoleFound", query) : found && countText("rolesFound", found);
  return (
    <p role="status" class={news !== undefined || found === 0 ? "none quiet" : "unseen"}>
      {news ?? foundText}
    </p>
  );
}
