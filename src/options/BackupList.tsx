import { useMemo, useState } from "preact/hooks";
import { loadBackups, readBackup, restoreChange, type Backup } from "../library/backups.ts";
import type { Change, Library } from "../library/library.ts";
import { countText, text } from "../ui/text.ts";
import { useLoaded } from "../ui/use-loaded.ts";
import { local, syncDesk } from "./storage.ts";
import { dayText } from "./time-text.ts";

type Props = {
  readonly library: Library;
  readonly onRestore: (change: Change, done: string) => Promise<boolean>;
};

/** What restoring a backup would do, shown before it is done, with its day in the person's words. */
type Preview = { readonly day: string; readonly change: ReturnType<typeof restoreChange> };

/** The library as it was on each of the last days, to look at and to bring back. */
export function BackupList({ library, onRestore }: Props) {
  const source = useMemo(() => ({ load: () => loadBackups(local), watch: syncDesk.watch }), []);
  const backups = useLoaded(source) ?? [];
  const [preview, setPreview] = useState<Preview>();
  const show = async (backup: Backup) =>
    setPreview({
      day: dayText(backup.day),
      change: restoreChange(await library.load(), await readBackup(backup)),
    });
  const restore = async ({ day, change }: Preview) => {
    if (await onRestore(change, text("restored", day))) setPreview(undefined);
  };
  return (
    <>
      <h2>{text("backupsHeading")}</h2>
      {backups.length === 0 && <p class="quiet">{text("backupsEmpty")}</p>}
      <ul class="deeds">
        {backups.map((backup) => (
          <li key={backup.day}>
            <span>{countText("backupOf", backup.count, dayText(backup.day))}</span>
            <button
              type="button"
              class="plain"
              aria-label={text("previewNamed", dayText(backup.day))}
              onClick={() => void show(backup)}
            >
              {text("preview")}
            </button>
          </li>
        ))}
      </ul>
      <div role="status">
        {preview !== undefined && (
          <div class="status">
            <p>
              {countText("restorePreview", preview.change.brought, preview.day)}{" "}
              {text("restoreChanges", preview.change.changed, preview.change.remove.length)}
            </p>
            <button type="button" class="primary" onClick={() => void restore(preview)}>
              {text("restore")}
            </button>{" "}
            <button type="button" onClick={() => setPreview(undefined)}>
              {text("cancel")}
            </button>
          </div>
        )}
      </div>
    </>
  );
}
