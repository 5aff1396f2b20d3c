import { Environment } from "../profile/profile.ts";
import { text } from "../ui/text.ts";

export function environmentText(environment: Environment): string {
  switch (environment) {
    case "production":
      return text("environmentProduction");
    case "staging":
      return text("environmentStaging");
    case "development":
      return text("environmentDevelopment");
  }
}

/** The environments to choose from, and none, each with what a person reads for it. */
export function environmentChoices(): readonly (readonly [string, string])[] {
  return [
    ["", text("environmentNone")],
    ...Environment.options.map((environment) => [environment, environmentText(environment)] as const),
  ];
}
