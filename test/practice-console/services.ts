import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { hyphenate } from "./identity.ts";
import type { CurrentRole, Identity } from "./identity.ts";

/** Path, name and purpose of what the practice console's home lists. */
const SERVICES = [
  ["ec2", "EC2", "Virtual servers"],
  ["s3", "S3", "Object storage"],
  ["lambda", "Lambda", "Code without servers"],
  ["rds", "RDS", "Relational databases"],
  ["dynamodbv2", "DynamoDB", "Key-value tables"],
  ["cloudwatch", "CloudWatch", "Logs and metrics"],
  ["iam", "IAM", "Users, roles and policies"],
  ["cloudformation", "CloudFormation", "Stacks from templates"],
] as const;

type Who = {
  readonly login: Identity;
  readonly role?: Identity | undefined;
  readonly current?: CurrentRole | undefined;
};

export function serviceTitle(path: string): string {
  const [, first] = path.split("/");
  return SERVICES.find(([service]) => service === first)?.[1] ?? "Console home";
}

/** What fills a console page below its navigation: the session in plain words, and links to go on with. */
export function renderServices(path: string, region: string, who: Who): Html {
  const { login, role = login, current } = who;
  const { account } = role;
  return html`<h1>${serviceTitle(path)}</h1>
    <section aria-labelledby="session">
      <h2 id="session">This session</h2>
      <dl class="session">
        <dt>Account</dt>
        <dd>${hyphenate(account.id)} ${account.alias && html`<span>${account.alias}</span>`}</dd>
        <dt>${current ? "Role" : "User"}</dt>
        <dd>${current?.role.name ?? login.user}</dd>
        <dt>Session ARN</dt>
        <dd>${role.arn}</dd>
        <dt>Region</dt>
        <dd>${region}</dd>
      </dl>
    </section>
    <section aria-labelledby="services">
      <h2 id="services">Services</h2>
      <ul class="services">
        ${SERVICES.map(
          ([service, name, purpose]) =>
            html`<li>
              <a href="/${service}/home?region=${region}"><b>${name}</b> <span>${purpose}</span></a>
            </li>`,
        )}
      </ul>
    </section>`;
}
