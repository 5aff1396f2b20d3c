import type { SettingName } from "../library/settings.ts";
import { text } from "../ui/text.ts";
import { useLoaded } from "../ui/use-loaded.ts";
import { shownPolicy } from "./sources/desk.ts";
import { Guardrails } from "./Guardrails.tsx";
import { Choice } from "./SettingChoice.tsx";
import { TabGroups } from "./TabGroups.tsx";
import { settingsDesk } from "./storage.ts";

/** What a person wants to be the same on every machine. */
export function SettingsSection() {
  const settings = useLoaded(settingsDesk);
  const policy = useLoaded(shownPolicy);
  const isFixed = (name: SettingName) => policy !== undefined && name in policy.settings;
  if (settings === undefined) return null;
  return (
    <section class="page" aria-labelledby="settings-heading">
      <h1 id="settings-heading">{text("settingsHeading")}</h1>
      <p class="quiet">{text("settingsHint")}</p>
      <Choice name="openIn" values={["thisTab", "newTab"]} settings={settings} isFixed={isFixed} />
      <Choice name="openSessionIn" values={["thisTab", "newTab"]} settings={settings} isFixed={isFixed} />
      <Choice name="order" values={["name", "mine", "recent"]} settings={settings} isFixed={isFixed} />
      <Choice name="density" values={["comfortable", "compact"]} settings={settings} isFixed={isFixed} />
      <TabGroups isOn={settings.groupTabs} isFixed={isFixed("groupTabs")} />
      <Guardrails settings={settings} isFixed={isFixed} />
    </section>
  );
}
