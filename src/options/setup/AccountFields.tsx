import { text } from "../../ui/text.ts";
import { DocsLink } from "./DocsLink.tsx";
import { SetupField, type FormProps } from "./SetupField.tsx";

type Props = FormProps & {
  /** Whether the base account is the one that a console tab is signed in to. */
  readonly isFromTab: boolean;
};

/** Where people come from and where they are to go. */
export function AccountFields({ isFromTab, ...form }: Props) {
  return (
    <fieldset>
      <legend>{text("setupAccounts")}</legend>
      <SetupField
        {...form}
        field="base"
        label={text("baseAccount")}
        hint={text(isFromTab ? "baseFromTab" : "baseAccountHint")}
      />
      <SetupField
        {...form}
        field="targets"
        label={text("targetAccounts")}
        hint={text("targetAccountsHint")}
        rows={2}
      />
      <DocsLink topic="findAccount" />
    </fieldset>
  );
}
