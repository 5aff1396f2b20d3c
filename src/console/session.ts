import * as z from "zod/mini";
import { parseAccount } from "../profile/account.ts";
import type { Partition } from "../profile/partition.ts";
import { record } from "../profile/record.ts";
import { consoleUrlPartition, defaultSignInHost, isSignInHost, sessionLabel } from "./hosts.ts";
import type { ConsolePageTexts } from "./in-page/read-console-page.ts";
import { DIFFERENTIATOR } from "./live-sessions.ts";
import { parsePrincipal, permissionSetOf } from "./principal.ts";

/** The session of a console tab, as far as its page tells. */
export type ConsoleSession = {
  readonly url: string;
  /** When AWS served the page, in milliseconds since 1970; undefined where the page keeps it to itself. */
  readonly loadedAt: number | undefined;
  readonly partition: Partition;
  /** The host to post a switch to, checked against the partition table; undefined: the page named a strange one. */
  readonly signInHost: string | undefined;
  /** What the page named in place of a sign-in host of AWS's. */
  readonly strangeHost: string | undefined;
  /** What sets this session apart from the browser's others; only with multi-session. */
  readonly differentiator: string | undefined;
  /** Of the account that the page is in, which in a role is the role's. */
  readonly accountAlias: string | undefined;
  /** The root user cannot switch. */
  readonly isRoot: boolean;
  readonly multiSession: boolean;
  /** The identity that signed in. */
  readonly login: Identity;
  /** Whether that is a role itself, as of Identity Center; undefined where the page does not tell. */
  readonly isLoginRole: boolean | undefined;
  /** The role that the tab has switched into. */
  readonly role: Identity | undefined;
};

export type Identity = {
  /** 12 digits, or an alias. */
  readonly account: string | undefined;
  /** User name, role name or permission set. */
  readonly name: string | undefined;
};

/** Reads a session out of a page's own words; undefined when the page is no console page. */
export function readSession(page: ConsolePageTexts): ConsoleSession | undefined {
  const partition = consoleUrlPartition(page.url);
  if (partition === undefined) return undefined;
  const data = readSessionData(page.sessionData);
  const namedHost = readText(data["signInEndpoint"]) ?? page.signInHost ?? defaultSignInHost(partition);
  const isOwnHost = isSignInHost(namedHost, partition);
  const principal = parsePrincipal(readText(data["sessionARN"]) ?? "");
  return {
    url: page.url,
    loadedAt: z.number().safeParse(page.loadedAt).data,
    partition,
    signInHost: isOwnHost ? namedHost : undefined,
    strangeHost: isOwnHost ? undefined : namedHost,
    differentiator: readDifferentiator(data["sessionDifferentiator"]) ?? sessionLabel(page.url),
    accountAlias: readText(data["accountAlias"]),
    isRoot: principal?.kind === "root",
    multiSession: String(data["prismModeEnabled"]) === "true",
    login: {
      account: readAccount(page.loginAccount ?? readText(data["accountId"])),
      name: readName(page.loginUser) ?? principal?.name,
    },
    isLoginRole: page.loginUser?.includes("/"),
    role:
      page.roleAccount === undefined && page.roleUser === undefined
        ? undefined
        : { account: readAccount(page.roleAccount), name: readName(page.roleUser) },
  };
}

/** The session metadata. AWS promises none of its fields, so each may be missing or odd without harm to the others. */
function readSessionData(json: string | undefined): Readonly<Record<string, unknown>> {
  try {
    return record(z.unknown()).parse(JSON.parse(json ?? ""));
  } catch {
    return {};
  }
}

function readText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function readDifferentiator(value: unknown): string | undefined {
  return typeof value === "string" && DIFFERENTIATOR.test(value) ? value : undefined;
}

function readAccount(text: string | undefined): string | undefined {
  const account = parseAccount(text ?? "");
  return account.ok ? account.value : undefined;
}

/** A role's user reads `RoleName/session name`: the role name alone is what a person knows. */
function readName(text: string | undefined): string | undefined {
  const name = text?.split("/")[0];
  return permissionSetOf(name ?? "") ?? name;
}
