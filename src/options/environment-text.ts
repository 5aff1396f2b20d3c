import type { Environment } from "../profile/profile.ts";
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
