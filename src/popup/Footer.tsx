import { text } from "../ui/text.ts";
import { openOptions } from "./open-page.ts";

export function Footer() {
  return (
    <footer>
      <button type="button" class="plain" onClick={() => void openOptions("add")}>
        {text("addRole")}
      </button>
      <button type="button" class="plain" onClick={() => void openOptions("roles")}>
        {text("manageRoles")}
      </button>
    </footer>
  );
}
