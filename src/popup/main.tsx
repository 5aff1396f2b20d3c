import { render } from "preact";
import { createProfileSource } from "../library/profile-source.ts";
import { loadSettings } from "../library/settings.ts";
import { sendMessage } from "../messages/send-message.ts";
import { text } from "../ui/text.ts";
import { readActiveTab } from "./active-tab.ts";
import { Popup } from "./Popup.tsx";

document.documentElement.lang = text("language");
const { local } = chrome.storage;
const root = document.getElementById("root");
if (root !== null) {
  const source = createProfileSource(local, local.onChanged);
  render(<Popup source={source} activeTab={readActiveTab()} settings={loadSettings(local)} />, root);
}
// What another machine stored may be on the wire already; it shows up in the list when it is in the replica.
void sendMessage(chrome.runtime, "reconcile", {});
