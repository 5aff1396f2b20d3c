import { useEffect } from "preact/hooks";
import changelog from "../../CHANGELOG.md";
import { markSeen } from "../library/seen-version.ts";
import { text } from "../ui/text.ts";
import { readChangelog } from "./read-changelog.ts";

/** What each version brought. It comes with the extension, in English, and is asked of nobody. */
export function ChangesSection() {
  useEffect(() => markSeen(localStorage, chrome.runtime.getManifest().version), []);
  return (
    <section class="page" aria-labelledby="changes-heading">
      <h1 id="changes-heading">{text("changesHeading")}</h1>
      <div lang="en">
        {readChangelog(changelog).map(({ name, entries }) => (
          <section key={name}>
            <h2>{name}</h2>
            <ul>
              {entries.map((parts, entry) => (
                <li key={entry}>
                  {parts.map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
