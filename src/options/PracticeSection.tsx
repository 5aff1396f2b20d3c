import { useRef, useState } from "preact/hooks";
import { fillSwitchForm } from "../console/switch-form.ts";
import { createSwitchRequest } from "../console/switch-request.ts";
import { SWATCHES } from "../profile/color.ts";
import { createProfile } from "../profile/profile.ts";
import { text } from "../ui/text.ts";

/** An account number from AWS's own documentation, which belongs to nobody. */
const SAMPLE = createProfile({
  accountId: "111122223333",
  roleName: "ReadOnly",
  displayName: "Practice",
  color: SWATCHES.green,
});

/**
 * A stand-in for AWS's switch-role form, which Rolecall fills in exactly as it fills in AWS's, so that a person without
 * a role at hand sees what it is going to do. Nothing leaves the page.
 */
export function PracticeSection() {
  const form = useRef<HTMLFormElement>(null);
  const [switched, setSwitched] = useState(false);
  const fill = () => {
    setSwitched(false);
    if (form.current === null) return;
    fillSwitchForm(form.current, createSwitchRequest(SAMPLE, undefined));
    form.current.querySelector("button")?.focus();
  };
  return (
    <section class="page practice" aria-labelledby="practice-heading">
      <h1 id="practice-heading">{text("practiceHeading")}</h1>
      <p>{text("practiceIntro")}</p>
      <button type="button" class="primary" onClick={fill}>
        {text("practiceFill", SAMPLE.displayName)}
      </button>
      <form
        ref={form}
        aria-label={text("practiceForm")}
        onSubmit={(event) => {
          event.preventDefault();
          setSwitched(true);
        }}
      >
        <PracticeField id="accountId" label={text("accountId")} />
        <PracticeField id="roleName" label={text("roleName")} />
        <PracticeField id="displayName" label={text("displayName")} />
        <fieldset>
          <legend>{text("color")}</legend>
          {Object.values(SWATCHES).map((swatch) => (
            <input
              key={swatch}
              type="radio"
              name="color"
              value={swatch}
              aria-label={swatch}
              style={{ "--person-color": `#${swatch}` }}
            />
          ))}
        </fieldset>
        <button type="submit">{text("practiceSwitch")}</button>
      </form>
      <div role="status">
        {switched && <p class="status">{text("practiceDone", SAMPLE.roleName, SAMPLE.accountId)}</p>}
      </div>
    </section>
  );
}

function PracticeField({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} type="text" required spellcheck={false} autocomplete="off" />
    </div>
  );
}
