import type { Reach } from "./loopback-hosts.ts";

type Wishes = {
  readonly extensionPath: string;
  readonly language?: string;
  readonly hosts?: Reach;
  readonly args?: readonly string[];
  readonly beforeInstall?: unknown;
};

/** The switches beside puppeteer's own: one unpacked extension, unless it is installed later, and no host beyond those that were asked for. */
export function chromiumArguments(wishes: Wishes): string[] {
  const { extensionPath, language, hosts = "nothing", args = [], beforeInstall } = wishes;
  const loading = [`--disable-extensions-except=${extensionPath}`, `--load-extension=${extensionPath}`];
  return [
    // With either of them no extension is installed later.
    ...(beforeInstall === undefined ? loading : []),
    "--window-size=1280,860",
    // Chromium 156 loads two pages of its own at each start for the list under its address bar; without them it draws it.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
    // A fifth of what its own process has to do is to move and to turn parts of its window that no test looks at.
    "--animation-duration-scale=0",
    // The sandbox refuses to run as root, which containers are.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ...(language === undefined ? [] : [`--lang=${language}`]),
    ...reachArguments(hosts),
    ...args,
  ];
}

function reachArguments(hosts: Reach): string[] {
  if (hosts === "internet") return [];
  const nothingElse = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";
  if (hosts === "nothing") return [`--host-resolver-rules=${nothingElse}`];
  const mapped = hosts.domains.map((domain) => `MAP ${domain}:443 127.0.0.1:${hosts.port}`);
  return [
    `--host-resolver-rules=${[...mapped, nothingElse].join(", ")}`,
    `--ignore-certificate-errors-spki-list=${hosts.spki}`,
  ];
}
