import { useEffect, useMemo, useState } from "preact/hooks";
import type { Library } from "../../library/library.ts";
import { text } from "../../ui/text.ts";
import { AccountFields } from "./AccountFields.tsx";
import { FurtherFields } from "./FurtherFields.tsx";
import { PeopleFields } from "./PeopleFields.tsx";
import { readSetup } from "./read-setup.ts";
import { PermissionFields, RoleFields } from "./RoleFields.tsx";
import { EMPTY_SETUP, type SetupDraft } from "./setup-draft.ts";
import { SetupOutput } from "./SetupOutput.tsx";
import { findSignedIn } from "./signed-in.ts";

/** What was entered, for as long as the page is open: a person looks at the list of roles and comes back. */
let kept = EMPTY_SETUP;

/** From two account numbers to what makes a role switchable. */
export function SetupSection({ library }: { readonly library: Library }) {
  const [draft, setDraft] = useState(kept);
  const [tabAccount, setTabAccount] = useState<string>();
  // A problem is shown once its field was left, not while a person is still on the way to a good value.
  const [left, setLeft] = useState<ReadonlySet<keyof SetupDraft>>(new Set());
  useEffect(() => {
    void findSignedIn().then((signedIn) => {
      if (signedIn === undefined) return;
      setTabAccount(signedIn.accountId);
      setDraft((current) =>
        current.base === ""
          ? { ...current, base: signedIn.accountId, partition: signedIn.partition }
          : current,
      );
    });
  }, []);

  useEffect(() => {
    kept = draft;
  }, [draft]);

  const read = useMemo(() => readSetup(draft), [draft]);
  const form = {
    draft,
    problemOf: (field: keyof SetupDraft) => (isShown(field, left, draft) ? read.problems[field] : undefined),
    onEnter: (values: Partial<SetupDraft>) => setDraft((current) => ({ ...current, ...values })),
    onLeave: (field: keyof SetupDraft) => setLeft((current) => new Set([...current, field])),
  };
  return (
    <section class="setup" aria-labelledby="setup-heading">
      <form noValidate aria-labelledby="setup-heading" onSubmit={(event) => event.preventDefault()}>
        <h1 id="setup-heading">{text("setupHeading")}</h1>
        <p class="quiet">{text("setupIntro")}</p>
        <AccountFields {...form} isFromTab={draft.base !== "" && draft.base === tabAccount} />
        <RoleFields {...form} />
        {draft.origin === "new" && <PermissionFields {...form} />}
        <PeopleFields {...form} />
        <FurtherFields {...form} />
      </form>
      <SetupOutput library={library} draft={draft} choices={read.choices} problems={read.problems} />
    </section>
  );
}

/** Choices show their problems at once, and so does what is too long together; a text once it was left. */
function isShown(field: keyof SetupDraft, left: ReadonlySet<keyof SetupDraft>, draft: SetupDraft): boolean {
  return typeof draft[field] !== "string" || left.has(field);
}
