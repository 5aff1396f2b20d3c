import { useRef, useState } from "preact/hooks";
import { giveUpContainers } from "../console/container-access.ts";
import type { Change, Library } from "../library/library.ts";
import { profileKey, type ProfileKey } from "../profile/profile.ts";
import { countText, text } from "../ui/text.ts";
import { SecondThought } from "./SecondThought.tsx";
import { reconcile } from "./storage.ts";

type Props = {
  readonly library: Library;
  readonly onDelete: (change: Change, done: string) => Promise<boolean>;
};

/** Empties the library on every machine, after a second thought. On this one it can be undone. */
export function DeleteEverything({ library, onDelete }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [keys, setKeys] = useState<readonly ProfileKey[]>([]);
  const ask = async () => {
    // What lies in the sync area and has not been taken in yet is to go too. Where sync fails, the rest still can.
    await reconcile().catch(() => undefined);
    setKeys((await library.load()).map(profileKey));
    dialog.current?.showModal();
  };
  const confirm = async () => {
    const isDone = await onDelete({ remove: keys, removeAll: true }, countText("rolesDeleted", keys.length));
    // No role has a container any more.
    if (isDone) await giveUpContainers(chrome.permissions);
  };
  return (
    <>
      <h2>{text("deleteEverythingHeading")}</h2>
      <p>{text("deleteEverythingHint")}</p>
      <button type="button" class="danger" onClick={() => void ask()}>
        {text("deleteEverything")}
      </button>
      <SecondThought
        dialog={dialog}
        question={countText("deleteEverythingQuestion", keys.length)}
        label={text("deleteEverythingConfirm")}
        onConfirm={() => void confirm()}
      />
    </>
  );
}
