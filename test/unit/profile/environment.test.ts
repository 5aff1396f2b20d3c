import { describe, expect, test } from "vitest";
import {
  DEFAULT_RULES,
  environmentOf,
  needsConfirmation,
  type EnvironmentRule,
} from "../../../src/profile/environment.ts";

const ACCOUNT = "444455556666";

const environmentOfName = (displayName: string) =>
  environmentOf({ accountId: ACCOUNT, displayName }, DEFAULT_RULES);

describe("the environment by the first rules", () => {
  test.each([
    "prod1-admin",
    "acme-prod",
    "prod",
    "PROD",
    "Prod",
    "acme_prod_eu",
    "acme.prod",
    "Acme (Prod)",
    "AcmeProd",
    "ACMEProd",
    "ProdAdmin",
    "eu1prod",
    "acme/prod/admin",
    "Production",
    "live-accounts",
    "prd-eu-west-1",
    "prod, formerly non-prod",
  ])("is production for %s", (name) => {
    expect(environmentOfName(name)).toBe("production");
  });

  test.each([
    ["product-catalog-dev", "development"],
    ["non-prod-x", "development"],
    ["nonprod-x", "development"],
    ["NonProd", "development"],
    ["pre-prod", "staging"],
    ["preprod", "staging"],
    ["reproduce", undefined],
    ["products", undefined],
    ["delivery", undefined],
    ["alive", undefined],
    ["not production", undefined],
    ["no-prod-here", undefined],
    ["deviant", undefined],
    ["latest", undefined],
    ["acme-uat", "staging"],
    ["DevOps", "development"],
    ["sandbox-7", "development"],
    ["ReadOnly", undefined],
    ["", undefined],
  ])("is not production for %s", (name, environment) => {
    expect(environmentOfName(name)).toBe(environment);
  });

  test("is the careful one where a name says two", () => {
    expect(environmentOfName("dev access to prod")).toBe("production");
  });
});

describe("rules", () => {
  const subject = {
    accountId: ACCOUNT,
    alias: "acme-core",
    roleName: "team/Deployer",
    displayName: "Acme deploys",
    group: "Client work",
  };
  const rule = (field: EnvironmentRule["field"], words: string): readonly EnvironmentRule[] => [
    { field, words, environment: "staging" },
  ];

  test.each([
    ["account", ACCOUNT],
    ["account", "acme-core"],
    ["account", "core"],
    ["role", "deployer"],
    ["role", "team/Deployer"],
    ["name", "acme deploys"],
    ["group", "client"],
    ["group", "something, client work"],
    ["anything", ACCOUNT],
    ["anything", "deploy*"],
  ] as const)("fit by %s with the words %s", (field, words) => {
    expect(environmentOf(subject, rule(field, words))).toBe("staging");
  });

  test.each([
    ["account", "44445555666"],
    ["account", "deployer"],
    ["role", "deploy"],
    ["role", "acme"],
    ["name", "deploys acme"],
    ["group", "clients"],
    ["anything", ""],
    ["anything", " , ,"],
    ["anything", "*"],
  ] as const)("do not fit by %s with the words %s", (field, words) => {
    expect(environmentOf(subject, rule(field, words))).toBeUndefined();
  });

  test("give way to the environment that a role has itself", () => {
    expect(environmentOf({ ...subject, environment: "development" }, rule("role", "deployer"))).toBe(
      "development",
    );
  });

  test("go by their order", () => {
    const rules: readonly EnvironmentRule[] = [
      { field: "role", words: "deployer", environment: "development" },
      { field: "account", words: ACCOUNT, environment: "production" },
    ];
    expect(environmentOf(subject, rules)).toBe("development");
    expect(environmentOf(subject, rules.toReversed())).toBe("production");
  });

  test("take a negation that is part of the words themselves as it is written", () => {
    const own: EnvironmentRule = { field: "name", words: "non-prod", environment: "staging" };
    expect(environmentOf({ accountId: ACCOUNT, displayName: "x-non-prod" }, [own])).toBe("staging");
  });
});

test.each([
  ["key", "acme-prod", true],
  ["name", "acme-prod", true],
  ["off", "acme-prod", false],
  ["key", "acme-dev", false],
] as const)(
  "where the setting is %s, a person is asked about %s: %s",
  (confirmProduction, displayName, isAsked) => {
    const settings = { confirmProduction, environmentRules: DEFAULT_RULES };
    expect(needsConfirmation({ accountId: ACCOUNT, displayName }, settings)).toBe(isAsked);
  },
);
