import type { ComponentType } from "preact";
import type { Library } from "../library/library.ts";
import { text, type TextName } from "../ui/text.ts";
import { ChangesSection } from "./ChangesSection.tsx";
import { ExportSection } from "./ExportSection.tsx";
import { ImportSection } from "./ImportSection.tsx";
import { LogSection } from "./log/LogSection.tsx";
import { PracticeSection } from "./PracticeSection.tsx";
import { RolesSection } from "./RolesSection.tsx";
import { SettingsSection } from "./SettingsSection.tsx";
import { SetupSection } from "./setup/SetupSection.tsx";
import { SourcesSection } from "./sources/SourcesSection.tsx";
import { SyncSection } from "./SyncSection.tsx";
import { usePlace } from "./use-place.ts";

type Section = {
  readonly heading: TextName;
  readonly Content: ComponentType<{ readonly library: Library }>;
};

/** By the place that leads there, or by what stands before a slash in it. Every place that is not listed belongs to the roles. */
const SECTIONS: Readonly<Record<string, Section>> = {
  roles: { heading: "rolesHeading", Content: RolesSection },
  import: { heading: "importHeading", Content: ImportSection },
  export: { heading: "exportHeading", Content: ExportSection },
  sources: { heading: "sourcesHeading", Content: SourcesSection },
  sync: { heading: "syncHeading", Content: SyncSection },
  setup: { heading: "setupHeading", Content: SetupSection },
  settings: { heading: "settingsHeading", Content: SettingsSection },
  log: { heading: "logHeading", Content: LogSection },
  practice: { heading: "practiceHeading", Content: PracticeSection },
  changes: { heading: "changesHeading", Content: ChangesSection },
};

/** The place that the side bar sets apart: it is about Rolecall and not about anybody's roles. */
const APART = "changes";

export function Options({ library }: { readonly library: Library }) {
  const place = usePlace();
  const [name = ""] = place.split("/");
  const current = Object.hasOwn(SECTIONS, name) ? name : "roles";
  const { Content = RolesSection } = SECTIONS[current] ?? {};
  return (
    <>
      <nav aria-label={text("extensionName")}>
        <p class="brand">
          <img src="icons/32.png" alt="" width="20" height="20" />
          {text("extensionName")}
        </p>
        {Object.entries(SECTIONS).map(([name, { heading }]) => (
          <a
            key={name}
            href={`#${name}`}
            class={name === APART ? "apart" : undefined}
            aria-current={name === current ? "page" : undefined}
          >
            {text(heading)}
          </a>
        ))}
      </nav>
      <main>
        <Content library={library} />
      </main>
    </>
  );
}
