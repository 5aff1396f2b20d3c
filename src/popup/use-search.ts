import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { KeptRoles } from "../library/kept-roles.ts";
import { createRoleSearch } from "../library/search-roles.ts";
import { readQuery } from "../profile/search-words.ts";
import { afterPaint } from "../ui/after-paint.ts";
import { browseList, foundList, type Misfits } from "./list-items.ts";
import { createList } from "./list.ts";
import { runWhenIdle } from "./run-when-idle.ts";

const NOTHING = createList([]);

/** What a person searches, what the list shows for it, and which of its options is selected. */
export function useSearch(roles: KeptRoles | undefined, misfits: Misfits) {
  const [query, setQuery] = useState("");
  const [selected, setSelected] = useState(0);
  const browsed = useMemo(
    () => (roles === undefined ? NOTHING : browseList(roles, misfits)),
    [roles, misfits],
  );
  const search = useMemo(() => roles && createRoleSearch(roles, Date.now()), [roles]);
  useEffect(() => search && runWhenIdle(search.prepare()), [search]);
  const words = useMemo(() => readQuery(query).words, [query]);
  const found = useMemo(() => (words.length > 0 ? search?.find(query) : undefined), [words, search, query]);
  const { list, hidden } = useMemo(() => {
    if (found === undefined) return { list: browsed, hidden: misfits.rows.size };
    if (misfits.place !== "nowhere") return { list: foundList(found), hidden: 0 };
    const fitting = found.filter((row: number) => !misfits.rows.has(row));
    return { list: foundList(fitting), hidden: found.length - fitting.length };
  }, [found, browsed, misfits]);
  const count = list.options;
  useLayoutEffect(() => {
    if (roles === undefined) return;
    const name = query === "" ? "rolecall:ready" : "rolecall:filtered";
    afterPaint(() => performance.mark(name, { detail: query }));
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
    /** How many roles the list leaves out, when it shows only those that fit. */
    hidden,
    count,
    selected: Math.min(selected, Math.max(0, count - 1)),
    select: setSelected,
  };
}
