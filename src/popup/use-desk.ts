import { useEffect, useState } from "preact/hooks";
import type { SwitchTab } from "../console/switch-role.ts";
import type { KeptRoles } from "../library/kept-roles.ts";
import type { NoteOf } from "./describe-fit.ts";

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

/** What each row says of its role and the tab's session; undefined until the page and, with several, AWS have told. */
export function useNotes(desk: Promise<Desk>, tab: SwitchTab | undefined): NoteOf | undefined {
  const [noteOf, setNoteOf] = useState<NoteOf>();
  useEffect(() => {
    if (tab !== undefined)
      void desk.then(({ describeFit }) => describeFit(tab)).then((read) => setNoteOf(() => read));
  }, [desk, tab]);
  return noteOf;
}
