import { PARTITION_HOSTS, type Partition } from "../profile/partition.ts";

const PLACES = {
  createRole: "iam/home#/roles/create",
  createPolicy: "iam/home#/policies/create",
  createGroup: "iam/home#/groups/create",
  users: "iam/home#/users",
  roles: "iam/home#/roles",
  cloudShell: "cloudshell/home",
  stacks: "cloudformation/home#/stacks/create",
  stackSets: "cloudformation/home#/stacksets/create",
} as const;
export type ConsolePlace = keyof typeof PLACES;

/** Where in the partition's console something is done, in whatever account is signed in. */
export function consoleLink(partition: Partition, place: ConsolePlace): string {
  const { console, homeRegion } = PARTITION_HOSTS[partition];
  return `https://${homeRegion}.${console.regional}/${PLACES[place].replace("/home", `/home?region=${homeRegion}`)}`;
}
