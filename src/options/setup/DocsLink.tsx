import { text } from "../../ui/text.ts";

const GUIDE = "https://docs.aws.amazon.com/IAM/latest/UserGuide/";

/** AWS's own pages on each step, with what a link to them says. */
const TOPICS = {
  findAccount: [
    "docs_findAccount",
    "https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html",
  ],
  organizationRole: [
    "docs_organizationRole",
    "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_access.html",
  ],
  trust: ["docs_trust", `${GUIDE}id_roles_create_for-user.html`],
  permissions: ["docs_permissions", `${GUIDE}access_policies_job-functions.html`],
  callers: ["docs_callers", `${GUIDE}id_roles_use_permissions-to-switch.html`],
  mfa: ["docs_mfa", `${GUIDE}id_credentials_mfa_configure-api-require.html`],
  externalId: ["docs_externalId", `${GUIDE}id_roles_common-scenarios_third-party.html`],
  cli: ["docs_cli", "https://docs.aws.amazon.com/cloudshell/latest/userguide/welcome.html"],
  cloudFormation: [
    "docs_cloudFormation",
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/what-is-cfnstacksets.html",
  ],
  cliProfile: ["docs_cliProfile", "https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-role.html"],
  denied: ["docs_denied", `${GUIDE}troubleshoot_access-denied.html`],
} as const;
export type Topic = keyof typeof TOPICS;

export function DocsLink({ topic }: { readonly topic: Topic }) {
  const [name, url] = TOPICS[topic];
  return (
    <a class="docs-link" href={url} target="_blank" rel="noreferrer">
      {text(name)}
    </a>
  );
}
