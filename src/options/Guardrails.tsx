import type { Settings } from "../library/settings.ts";
import { text } from "../ui/text.ts";
import { EnvironmentRules } from "./EnvironmentRules.tsx";
import { MarkPages } from "./MarkPages.tsx";
import { Choice, type IsFixed } from "./SettingChoice.tsx";
import { settingsDesk } from "./storage.ts";

type Props = { readonly settings: Settings; readonly isFixed: IsFixed };

/** What helps a person to notice where they are. */
export function Guardrails({ settings, isFixed }: Props) {
  return (
    <>
      <h2 id="guardrails-heading">{text("guardrailsHeading")}</h2>
      <p class="quiet">{text("guardrailsIntro")}</p>
      <MarkPages settings={settings} isFixed={isFixed} />
      <Choice
        name="confirmProduction"
        values={["off", "key", "name"]}
        settings={settings}
        isFixed={isFixed}
      />
      <EnvironmentRules
        rules={settings.environmentRules}
        isFixed={isFixed("environmentRules")}
        onChange={(rules) => void settingsDesk.save("environmentRules", rules)}
      />
    </>
  );
}
