import { Partition, PARTITION_HOSTS } from "../profile/partition.ts";

/** The pages that marks are drawn on, as match patterns: a partition's consoles and nothing else of AWS. */
export function consoleOrigins(partition: Partition): readonly string[] {
  const { regional, exact } = PARTITION_HOSTS[partition].console;
  // `*.` stands for the bare host as well.
  const others = exact.filter((host) => host !== regional);
  return [`*.${regional}`, ...others].map((host) => `https://${host}/*`);
}

/** The slice of `permissions` that asking needs. */
type Permissions = { contains(permissions: { origins: string[] }): Promise<boolean> };

/** The partitions whose console pages a person has let Rolecall into. */
export async function loadOpenPartitions(permissions: Permissions): Promise<readonly Partition[]> {
  const open = await Promise.all(
    Partition.options.map((partition) => permissions.contains({ origins: [...consoleOrigins(partition)] })),
  );
  return Partition.options.filter((_, at) => open[at]);
}

/** The host name that a page's must be, or end in. */
export function originHost(origin: string): string {
  return origin.replace(/^https:\/\/(\*\.)?/, "").replace("/*", "");
}
