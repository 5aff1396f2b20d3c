import { useEffect, useState } from "preact/hooks";
import type { SwitchTab } from "../console/switch-role.ts";
import type { Containers } from "../library/containers.ts";
import type { KeptRoles } from "../library/kept-roles.ts";
import type { NoteOf } from "./describe-fit.ts";
import { NO_CONTAINERS } from "./elsewhere.ts";

/** What acts for the popup; it arrives after the first rows. */
export type Desk = typeof import("./desk.ts");

/** The roles: first those that are kept, then those that are stored. Undefined while nothing is known. */
export function useRoles(desk: Promise<Desk>, kept: KeptRoles | undefined): KeptRoles | undefined {
  const [roles, setRoles] = useState(kept);
  useEffect(() => {
    void desk.then(({ followRoles }) => followRoles(kept, setRoles));
  }, [desk, kept]);
  return roles;
}

/** The tab that the popup was opened on; undefined until it is read. */
export function useTab(tab: Promise<SwitchTab | undefined>): SwitchTab | undefined {
  const [read, setRead] = useState<SwitchTab>();
  useEffect(() => {
    void tab.then(setRead);
  }, [tab]);
  return read;
}

/** The containers that roles always open in; none until they are read. */
export function useContainers(desk: Promise<Desk>): Containers {
  const [containers, setContainers] = useState(NO_CONTAINERS);
  useEffect(() => {
    void desk.then(({ followContainers }) => followContainers(setContainers));
  }, [desk]);
  return containers;
}

/** What each row says of its role and the tab's session; undefined until the page and, with several, AWS have told. */
export function useNotes(
  desk: Promise<Desk>,
  tab: SwitchTab | undefined,
  elsewhere: Containers,
): NoteOf | undefined {
  const [noteOf, setNoteOf] = useState<NoteOf>();
  useEffect(() => {
    if (tab !== undefined)
      void desk.then(({ describeFit }) => describeFit(tab, elsewhere)).then((read) => setNoteOf(() => read));
  }, [desk, tab, elsewhere]);
  return noteOf;
}
