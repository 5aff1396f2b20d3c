import { writeBaseCommands, writeTargetCommands } from "./aws-cli.ts";
import { type RoleChoices } from "./choices.ts";
import { writeCliProfiles } from "./cli-profiles.ts";
import { writeBaseTemplate, writeTargetTemplate } from "./cloudformation.ts";
import { formatPolicy } from "./policy.ts";
import { createCallerPolicy, createTrustPolicy } from "./role-policies.ts";
import { writeBaseTerraform, writeTargetTerraform } from "./terraform.ts";

/** The ways in which a person can carry out a setup. */
export const FORMS = ["cli", "cloudFormation", "terraform", "json", "cliProfile"] as const;
export type Form = (typeof FORMS)[number];

export type SetupDocument = {
  /** Where it is used: in each target account, in the base account, or on the person's own machine. */
  readonly side: "target" | "base" | "here";
  readonly kind:
    "trustPolicy" | "ownPolicy" | "callerPolicy" | "commands" | "template" | "configuration" | "cliProfiles";
  readonly fileName: string;
  readonly content: string;
};

/** The documents of a setup in one form, in the order in which they are used. */
export function writeDocuments(choices: RoleChoices, form: Form): readonly SetupDocument[] {
  if (form === "cliProfile")
    return [
      {
        side: "here",
        kind: "cliProfiles",
        fileName: "aws-config.ini",
        content: writeCliProfiles(choices),
      },
    ];
  const base = writeBaseDocument(choices, form);
  return choices.origin === "organization" ? [base] : [...writeTargetDocuments(choices, form), base];
}

type DocumentForm = Exclude<Form, "cliProfile">;

function writeTargetDocuments(choices: RoleChoices, form: DocumentForm): readonly SetupDocument[] {
  const side = "target";
  switch (form) {
    case "cli":
      return [{ side, kind: "commands", fileName: "target.sh", content: writeTargetCommands(choices) }];
    case "cloudFormation":
      return [{ side, kind: "template", fileName: "target.json", content: writeTargetTemplate(choices) }];
    case "terraform":
      return [{ side, kind: "configuration", fileName: "target.tf", content: writeTargetTerraform(choices) }];
    case "json": {
      const { ownPolicy } = choices;
      const trust = formatPolicy(createTrustPolicy(choices));
      return [
        { side, kind: "trustPolicy", fileName: "trust-policy.json", content: trust },
        ...(ownPolicy === undefined
          ? []
          : [
              {
                side,
                kind: "ownPolicy",
                fileName: "own-policy.json",
                content: formatPolicy(ownPolicy),
              } as const,
            ]),
      ];
    }
  }
}

function writeBaseDocument(choices: RoleChoices, form: DocumentForm): SetupDocument {
  const side = "base";
  switch (form) {
    case "cli":
      return { side, kind: "commands", fileName: "base.sh", content: writeBaseCommands(choices) };
    case "cloudFormation":
      return { side, kind: "template", fileName: "base.json", content: writeBaseTemplate(choices) };
    case "terraform":
      return { side, kind: "configuration", fileName: "base.tf", content: writeBaseTerraform(choices) };
    case "json": {
      const content = formatPolicy(createCallerPolicy(choices));
      return { side, kind: "callerPolicy", fileName: "caller-policy.json", content };
    }
  }
}
