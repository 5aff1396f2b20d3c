// AWS's config and credentials files, by the rules that AWS's SDKs test themselves against
// (smithy-rs: profile-parser-tests.json) and, where those call the whole file wrong, by what the AWS CLI does.
//
// Our own, because no package that a browser can load both follows those rules and says line numbers:
//   ini 7                              no lines; takes ; anywhere for a comment, and dots for nesting
//   js-ini 1.6                         lines in its errors only; stops at the first; no continuations
//   configparser 0.3                   reads files through node:fs; no lines
//   aesr-config 0.6                    a section's line only; refuses the whole file for one section
//   @smithy/shared-ini-file-loader 4   the SDK's own, but for Node; no lines; its parser is not exported
import { createProblem, type Problem } from "./problem.ts";

type IniProperty = { readonly value: string; readonly line: number };

export type IniSection = {
  /** `profile` also for sections that name no kind, as in credentials files. */
  readonly kind: "profile" | "sso-session" | "services";
  readonly name: string;
  readonly hasPrefix: boolean;
  /** Where it first stands; a section that stands several times is one. */
  readonly line: number;
  /** By lower-case name. A property that nobody asked for is there without its value. */
  readonly properties: Map<string, IniProperty>;
};

type State = {
  readonly sections: Map<string, IniSection>;
  readonly problems: Problem[];
  readonly isWanted: (property: string) => boolean;
  section: IniSection | undefined;
  /** A section whose header is broken: what it holds belongs to nobody. */
  isSkipping: boolean;
  /** The property that a deeper indented line continues. */
  open: { readonly name: string; readonly indent: number } | undefined;
};

export type Ini = { readonly sections: readonly IniSection[]; readonly problems: readonly Problem[] };

/** Keeps the values of wanted properties only, so that keys and secrets go no further than the text they stand in. */
export function parseIni(text: string, isWanted: (property: string) => boolean): Ini {
  const state: State = {
    sections: new Map(),
    problems: [],
    isWanted,
    section: undefined,
    isSkipping: false,
    open: undefined,
  };
  text.split(/\r\n|\r|\n/).forEach((line, at) => readLine(state, line, at + 1));
  return { sections: [...state.sections.values()], problems: state.problems };
}

function readLine(state: State, text: string, line: number): void {
  const content = text.trim();
  if (content === "" || content.startsWith("#") || content.startsWith(";")) return;
  const indent = text.length - text.trimStart().length;
  if (content.startsWith("[")) readHeader(state, content, line);
  else if (state.isSkipping) return;
  else if (state.open !== undefined && indent > state.open.indent) readContinuation(state, content, line);
  else readProperty(state, { content, indent, line });
}

function readHeader(state: State, content: string, line: number): void {
  const header = parseHeader(content);
  state.open = undefined;
  state.section = undefined;
  state.isSkipping = header === undefined;
  if (header === undefined) {
    state.problems.push(createProblem("iniHeader", { line }));
    return;
  }
  const key = `${header.kind}\n${header.name}`;
  const known = state.sections.get(key);
  // [profile default] takes the place of [default]: wherever both stand, the SDKs read only the former.
  const isDefault = header.kind === "profile" && header.name === "default";
  if (known !== undefined && isDefault && known.hasPrefix && !header.hasPrefix) {
    state.isSkipping = true;
    return;
  }
  const isReplaced = isDefault && known?.hasPrefix === false && header.hasPrefix;
  state.section = known === undefined || isReplaced ? { ...header, line, properties: new Map() } : known;
  state.sections.set(key, state.section);
}

const KIND = /^(profile|sso-session|services)(?=[\s"'])/i;

/** Reads `[profile "a name"] # comment`. Names with spaces need quotes for the CLI; AESR takes them without. */
function parseHeader(content: string): Pick<IniSection, "kind" | "name" | "hasPrefix"> | undefined {
  const end = headerEnd(content);
  if (end === -1 || !/^\s*([#;]|$)/.test(content.slice(end + 1))) return undefined;
  const inner = content.slice(1, end).trimStart();
  const kind = KIND.exec(inner)?.[1];
  const rest = inner.slice(kind?.length ?? 0).trim();
  const isQuoted = rest.length > 1 && /^["']/.test(rest) && rest.endsWith(rest.charAt(0));
  const name = isQuoted ? rest.slice(1, -1) : rest;
  if (name === "") return undefined;
  return {
    kind: (kind?.toLowerCase() ?? "profile") as IniSection["kind"],
    name,
    hasPrefix: kind !== undefined,
  };
}

/** The bracket that closes a header: the one behind the closing quote, where a quote opens the name. */
function headerEnd(content: string): number {
  const [opening, quote] = /^\[\s*(?:[\w-]+\s+)?(["'])/.exec(content) ?? [];
  if (opening === undefined || quote === undefined) return content.indexOf("]");
  const closing = content.indexOf(quote, opening.length);
  return content.indexOf("]", closing === -1 ? 0 : closing);
}

function readContinuation({ open, section, problems, isWanted }: State, content: string, line: number): void {
  if (open === undefined || section === undefined || !isWanted(open.name)) return;
  const place = { line, section: section.name };
  if (section.properties.get(open.name)?.value !== "") {
    problems.push(createProblem("iniIndented", place, { field: open.name, isRefusal: false }));
  } else if (!content.includes("=")) {
    // The CLI takes a value from the line below; with an equals sign it would be a nested property.
    section.properties.set(open.name, { value: content, line });
  }
}

type Line = { readonly content: string; readonly indent: number; readonly line: number };

function readProperty(state: State, { content, indent, line }: Line): void {
  const { section, problems } = state;
  const at = content.indexOf("=");
  const name = content.slice(0, Math.max(at, 0)).trim().toLowerCase();
  const place = { line, ...(section !== undefined && { section: section.name }) };
  state.open = undefined;
  if (section === undefined) problems.push(createProblem("iniNoSection", place));
  else if (at === -1) problems.push(createProblem("iniNoEquals", place, { isRefusal: false }));
  else if (name === "") problems.push(createProblem("iniNoName", place, { isRefusal: false }));
  else {
    const value = state.isWanted(name) ? readValue(name, content.slice(at + 1)) : "";
    section.properties.set(name, { value, line });
    state.open = { name, indent };
  }
}

/**
 * A comment begins only behind white space: `value#1` is a value. By that rule `color = #fbbf93` says nothing, but
 * colour is no setting of AWS's, and people write it as in CSS.
 */
function readValue(property: string, text: string): string {
  const value = text.trim();
  if (property === "color" && /^#[0-9a-f]{3}/i.test(value)) return `#${readValue("", value.slice(1))}`;
  const comment = value.search(/(^|\s)[#;]/);
  return (comment === -1 ? value : value.slice(0, comment)).trim();
}
