import { useRef, useState } from "preact/hooks";
import type { SwitchOutcome } from "../console/switch-role.ts";
import { text } from "../ui/text.ts";
import type { Gone } from "./desk.ts";

/** Runs one switch at a time; the popup goes when it is done and stays to say why when it is not. */
export function useSwitching() {
  const [failure, setFailure] = useState<string>();
  const busy = useRef(false);
  const run = (action: () => Promise<SwitchOutcome | Gone>) => {
    if (busy.current) return;
    busy.current = true;
    setFailure(undefined);
    void action()
      .then(failureText, (error: unknown) => text("switchFailed", String(error)))
      .then((failed) => {
        busy.current = false;
        if (failed === undefined) window.close();
        else setFailure(failed);
      });
  };
  return { failure, run };
}

function failureText({ kind }: SwitchOutcome | Gone): string | undefined {
  switch (kind) {
    case "posted":
    case "form":
      return undefined;
    case "strangeSignInHost":
      return text("strangeSignInHost");
    case "pageRefused":
      return text("pageRefused");
    case "gone":
      return text("roleGone");
  }
}
