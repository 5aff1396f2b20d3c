import { likelyCauses, type Failure } from "../../console/failure.ts";
import type { FormField } from "../../console/form-fields.ts";
import { formatReport } from "../../console/report.ts";
import type { SwitchRequest } from "../../console/switch-request.ts";
import { formatAccount } from "../../profile/account.ts";
import { write, type Notice } from "./notice.ts";

/** AWS says the same one line whatever the cause; this says what it can be. */
export function failureNotice(failure: Failure, request: SwitchRequest): Notice {
  const { kind, detail = "" } = failure;
  const { roleName, displayName, account } = request;
  const shown = formatAccount(account);
  const causes = likelyCauses(kind, { forbidden: detail === "403" });
  return {
    title: [`failure_${kind}`, displayName, shown],
    checks: causes.map((cause) => [`cause_${cause}`, roleName, shown]),
    report: () =>
      formatReport({ kind: "failed", failure, ways: [] }, request, {
        session: undefined,
        version: chrome.runtime.getManifest().version,
        userAgent: navigator.userAgent,
        now: new Date(),
      }),
  };
}

export function fieldText(field: FormField): string {
  return write([field === "account" ? "accountId" : field]);
}
