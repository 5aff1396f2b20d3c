import type { Settings } from "../library/settings.ts";
import { text } from "../ui/text.ts";
import { EnvironmentRules } from "./EnvironmentRules.tsx";
import { MarkPages } from "./MarkPages.tsx";
import { settingsDesk } from "./storage.ts";

/** What helps a person to notice where they are. */
export function Guardrails({ settings }: { readonly settings: Settings }) {
  return (
    <>
      <h2 id="guardrails-heading">{text("guardrailsHeading")}</h2>
      <p class="quiet">{text("guardrailsIntro")}</p>
      <MarkPages settings={settings} />
      <fieldset>
        <legend>{text("confirmProduction")}</legend>
        {(["off", "key", "name"] as const).map((how) => (
          <label key={how} class="check">
            <input
              type="radio"
              name="confirmProduction"
              checked={settings.confirmProduction === how}
              onInput={() => void settingsDesk.save("confirmProduction", how)}
            />
            {text(`confirmProduction_${how}`)}
          </label>
        ))}
      </fieldset>
      <EnvironmentRules
        rules={settings.environmentRules}
        onChange={(rules) => void settingsDesk.save("environmentRules", rules)}
      />
    </>
  );
}
