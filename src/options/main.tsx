import { render } from "preact";
import { text } from "../ui/text.ts";
import { keepRolesForPopup } from "./keep-roles.ts";
import { Options } from "./Options.tsx";
import { library, reconcile } from "./storage.ts";

document.documentElement.lang = text("language");
const root = document.getElementById("root");
if (root !== null) render(<Options library={library} />, root);
keepRolesForPopup();
void reconcile();
