import { render } from "preact";
import { Options } from "./Options.tsx";
import { library, reconcile } from "./storage.ts";

const root = document.getElementById("root");
if (root !== null) render(<Options library={library} />, root);
void reconcile();
