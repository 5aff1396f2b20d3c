import { useMemo, useState } from "preact/hooks";
import type { KeptRoles } from "../library/kept-roles.ts";
import { readQuery } from "../profile/search-words.ts";
import { browseList, foundList, type List } from "./list-items.ts";
import { createRoleSearch } from "./search-roles.ts";

const NOTHING: List = { items: [], options: [] };

/** What a person searches, what the list shows for it, and which of its options is selected. */
export function useSearch(roles: KeptRoles | undefined) {
  const [query, setQuery] = useState("");
  const [selected, setSelected] = useState(0);
  const browsed = useMemo(() => (roles === undefined ? NOTHING : browseList(roles)), [roles]);
  const search = useMemo(() => roles && createRoleSearch(roles, Date.now()), [roles]);
  const words = useMemo(() => readQuery(query).words, [query]);
  const list = useMemo(
    () => (words.length > 0 && search !== undefined ? foundList(search(query)) : browsed),
    [words, search, query, browsed],
  );
  const count = list.options.length;
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
