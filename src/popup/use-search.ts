import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { KeptRoles } from "../library/kept-roles.ts";
import { createRoleSearch } from "../library/search-roles.ts";
import { readQuery } from "../profile/search-words.ts";
import { afterPaint } from "../ui/after-paint.ts";
import { browseList, foundList } from "./list-items.ts";
import { createList } from "./list.ts";
import { runWhenIdle } from "./run-when-idle.ts";

const NOTHING = createList([]);

/** What a person searches, what the list shows for it, and which of its options is selected. */
export function useSearch(roles: KeptRoles | undefined) {
  const [query, setQuery] = useState("");
  const [selected, setSelected] = useState(0);
  const browsed = useMemo(() => (roles === undefined ? NOTHING : browseList(roles)), [roles]);
  const search = useMemo(() => roles && createRoleSearch(roles, Date.now()), [roles]);
  useEffect(() => search && runWhenIdle(search.prepare()), [search]);
  const words = useMemo(() => readQuery(query).words, [query]);
  const list = useMemo(
    () => (words.length > 0 && search !== undefined ? foundList(search.find(query)) : browsed),
    [words, search, query, browsed],
  );
  const count = list.options;
  useLayoutEffect(() => {
    if (roles === undefined) return;
    afterPaint(() => performance.mark(query === "" ? "rolecall:ready" : "rolecall:filtered"));
  }, [roles, query]);
  return {
    query,
    /** The first of what is found is selected, so that Enter takes it. */
    search: (next: string) => {
      setQuery(next);
      setSelected(0);
    },
    words,
    isSearching: words.length > 0,
    list,
    count,
    selected: Math.min(selected, Math.max(0, count - 1)),
    select: setSelected,
  };
}
