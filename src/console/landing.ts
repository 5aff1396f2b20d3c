import { isRegion, PARTITION_HOSTS, type Partition } from "../profile/partition.ts";
import type { Profile } from "../profile/profile.ts";
import { consoleHost, consoleUrlPartition, withoutSessionLabel } from "./hosts.ts";

/** Services whose console is the same whatever the Region; it lives in the partition's home Region. */
const GLOBAL_SERVICES = new Set([
  "account",
  "artifact",
  "billing",
  "cloudfront",
  "cost-management",
  "costmanagement",
  "globalaccelerator",
  "health",
  "iam",
  "organizations",
  "route53",
  "shield",
  "support",
  "trustedadvisor",
]);

/**
 * Where a switch to a profile's role lands: the profile's own page, else the service that a person looks at, in the
 * profile's Region if it has one. Undefined: where AWS sees fit. Never in another partition, never with a session's label.
 */
export function landingUrl(profile: Profile, currentUrl: string | undefined): string | undefined {
  const { destination, region, partition } = profile;
  const isOwn = (url: string | undefined): url is string =>
    url !== undefined && consoleUrlPartition(url) === partition;
  const own = destination === undefined ? undefined : destinationUrl(destination, partition, region);
  if (isOwn(own)) return withoutSessionLabel(own);
  if (isOwn(currentUrl)) return inRegion(withoutResource(withoutSessionLabel(currentUrl)), partition, region);
  return region === undefined ? undefined : consoleHomeUrl(partition, region);
}

export function consoleHomeUrl(partition: Partition, region?: string): string {
  const query = region === undefined ? "" : `?region=${region}`;
  return `https://${consoleHost(partition, region)}/console/home${query}`;
}

/** A console path is taken to the profile's Region; a whole address stays as it is. */
function destinationUrl(destination: string, partition: Partition, region?: string): string | undefined {
  const url = URL.parse(destination, `https://${consoleHost(partition)}`);
  if (url === null || !destination.startsWith("/")) return url?.href;
  return inRegion(url.href, partition, region);
}

/** The same page in another Region; the page of a global service has none to change. */
function inRegion(address: string, partition: Partition, region: string | undefined): string {
  const url = new URL(address);
  if (region === undefined || GLOBAL_SERVICES.has(serviceOf(url))) return url.href;
  const { regional } = PARTITION_HOSTS[partition].console;
  if (isRegion(url.hostname.split(".")[0] ?? "") || url.hostname === regional)
    url.hostname = consoleHost(partition, region);
  url.searchParams.set("region", region);
  return url.href;
}

function serviceOf({ pathname }: URL): string {
  return pathname.split("/")[1] ?? "";
}

/**
 * Cuts off what names a resource, which another account does not have: of the query all but the Region, of the path and
 * the fragment what follows the name of a list (`buckets/my-bucket`, `#Instances:instanceId=i-1`). Where that name is of
 * one thing (`#InstanceDetails:`), the service's own start page is what is left.
 */
export function withoutResource(address: string): string {
  const url = new URL(address);
  const region = url.searchParams.get("region");
  const clean = new URL(url.origin + pathOf(url));
  if (region !== null && isRegion(region)) clean.searchParams.set("region", region);
  clean.hash = fragmentOf(url);
  return clean.href;
}

/** The service with its start page or version, and then the name of a list. */
function pathOf({ pathname }: URL): string {
  const [, service = "", ...rest] = pathname.split("/").filter((part, at) => at === 0 || part !== "");
  const fixed = rest.findIndex((part) => !/^(home|console|app|webapp|v\d+)$/.test(part));
  if (fixed === -1) return ["", service, ...rest].join("/");
  const [list = "", ...resource] = rest.slice(fixed);
  const isKept = /^[a-z-]+$/i.test(list) && (isListName(list) || resource.length === 0);
  const kept = [...rest.slice(0, fixed), ...(isKept ? [list] : [])];
  return ["", service, ...(kept.length === 0 ? ["home"] : kept)].join("/");
}

/** `#/functions/my-function`, `#Instances:instanceId=i-1`, `#logsV2:log-groups/log-group/x`. */
const FRAGMENT = /^#(\/?[A-Za-z0-9]+(?::[a-z]+(?:-[a-z]+)*(?=\/|$))?)(.*)/;

function fragmentOf({ hash }: URL): string {
  const [, head = "", rest = ""] = FRAGMENT.exec(hash) ?? [];
  if (rest === "" || isListName(head)) return rest.startsWith(":") ? `${head}:` : head;
  return "";
}

/** Lists have names in the plural. */
function isListName(name: string): boolean {
  return /[^s]s$/i.test(name) && !/details$/i.test(name);
}
