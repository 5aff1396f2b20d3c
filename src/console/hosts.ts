import {
  consolePartition,
  isRegion,
  PARTITION_HOSTS,
  signInPartition,
  type Partition,
} from "../profile/partition.ts";

/** The partition of a console page's address; undefined for any address that is not plainly AWS's console. */
export function consoleUrlPartition(address: string): Partition | undefined {
  const url = parsePlainUrl(address);
  return url && consolePartition(url.hostname);
}

/** Whether a page's word for its sign-in host may be posted to: only a host of the page's own partition. */
export function isSignInHost(host: string, partition: Partition): boolean {
  return signInPartition(host) === partition;
}

/** The sign-in host that answers for a whole partition. */
export function defaultSignInHost(partition: Partition): string {
  const { signIn, homeRegion } = PARTITION_HOSTS[partition];
  return signIn.needsRegion ? `${homeRegion}.${signIn.host}` : signIn.host;
}

/** The console of a Region. */
export function consoleHost(partition: Partition, region = PARTITION_HOSTS[partition].homeRegion): string {
  return `${region}.${PARTITION_HOSTS[partition].console.regional}`;
}

/** The label that a multi-session console puts in front of its Region; undefined where there is none. */
export function sessionLabel(address: string): string | undefined {
  const { hostname } = new URL(address);
  const [label, region = ""] = hostname.split(".");
  return isRegion(region) && consolePartition(hostname) !== undefined ? label : undefined;
}

/** Takes the label of a multi-session console off: an address with another session's label leads to an error. */
export function withoutSessionLabel(address: string): string {
  const url = new URL(address);
  const label = sessionLabel(address);
  if (label !== undefined) url.hostname = url.hostname.slice(label.length + 1);
  return url.href;
}

/** An https address without port or credentials; whatever else an address carries, it is not AWS's. */
function parsePlainUrl(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPlain = url?.protocol === "https:" && url.port === "" && url.username === "" && url.password === "";
  return isPlain ? url : undefined;
}
