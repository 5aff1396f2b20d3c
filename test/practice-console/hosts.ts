/** A partition of AWS as far as the practice console stands in for it. */
export type PartitionId = "aws" | "aws-us-gov" | "aws-cn" | "aws-eusc";

type PartitionHosts = {
  /** `{region}.` may stand before it. */
  readonly console: string;
  readonly moreConsoles: readonly string[];
  /** `{region}.` may stand before it, and must where `bareSignIn` is false. */
  readonly signIn: string;
  readonly bareSignIn: boolean;
  /** The parent of console and sign-in, on which cookies for both are set. */
  readonly cookieDomain: string;
  readonly homeRegion: string;
};

export const PARTITION_HOSTS: Readonly<Record<PartitionId, PartitionHosts>> = {
  aws: {
    console: "console.aws.amazon.com",
    moreConsoles: ["health.aws.amazon.com", "lightsail.aws.amazon.com"],
    signIn: "signin.aws.amazon.com",
    bareSignIn: true,
    cookieDomain: "aws.amazon.com",
    homeRegion: "us-east-1",
  },
  "aws-us-gov": {
    console: "console.amazonaws-us-gov.com",
    moreConsoles: ["phd.amazonaws-us-gov.com"],
    signIn: "signin.amazonaws-us-gov.com",
    bareSignIn: true,
    cookieDomain: "amazonaws-us-gov.com",
    homeRegion: "us-gov-west-1",
  },
  "aws-cn": {
    console: "console.amazonaws.cn",
    moreConsoles: ["health.amazonaws.cn"],
    signIn: "signin.amazonaws.cn",
    bareSignIn: true,
    cookieDomain: "amazonaws.cn",
    homeRegion: "cn-north-1",
  },
  "aws-eusc": {
    console: "console.amazonaws-eusc.eu",
    moreConsoles: ["console.aws.eu"],
    signIn: "signin.amazonaws-eusc.eu",
    bareSignIn: false,
    cookieDomain: "amazonaws-eusc.eu",
    homeRegion: "eusc-de-east-1",
  },
};

/** Every name that the practice console answers to, as patterns for a browser's host mapping. */
export const PRACTICE_DOMAINS: readonly string[] = Object.values(PARTITION_HOSTS).flatMap(
  ({ cookieDomain, moreConsoles }) => [
    `*.${cookieDomain}`,
    ...moreConsoles.filter((host) => !host.endsWith(`.${cookieDomain}`)),
  ],
);

export type PracticeHost = {
  readonly kind: "console" | "sign-in";
  readonly partition: PartitionId;
  /** Absent on a host that names none. */
  readonly region?: string;
  /** The session's label, which multi-session consoles put in front of the Region. */
  readonly label?: string;
};

const REGION = /^[a-z]+(-[a-z]+)+-\d$/;
const LABEL = /^\d{12}-[a-z0-9]{8}$/;

/** What a host is in the practice console, or `undefined` for a host that is none of AWS's. */
export function parseHost(host: string): PracticeHost | undefined {
  for (const [partition, hosts] of Object.entries(PARTITION_HOSTS) as [PartitionId, PartitionHosts][]) {
    const bare = { console: true, signIn: hosts.bareSignIn };
    if (hosts.moreConsoles.includes(host)) return { kind: "console", partition };
    for (const service of ["console", "signIn"] as const) {
      const kind = service === "console" ? "console" : "sign-in";
      if (host === hosts[service]) return bare[service] ? { kind, partition } : undefined;
      const region = host.slice(0, -hosts[service].length - 1);
      if (host !== `${region}.${hosts[service]}`) continue;
      if (REGION.test(region)) return { kind, partition, region };
      const [label = "", second = "", ...more] = region.split(".");
      if (kind === "console" && more.length === 0 && LABEL.test(label) && REGION.test(second))
        return { kind, partition, region: second, label };
    }
  }
  return undefined;
}

/** Whether an address leads to the console (or the sign-in, where that is allowed too) of the partition by https. */
export function isOwnAddress(
  address: string,
  partition: PartitionId,
  kinds: readonly PracticeHost["kind"][] = ["console"],
): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  const target = parseHost(host);
  return protocol === "https:" && target?.partition === partition && kinds.includes(target.kind);
}

export function consoleHost(partition: PartitionId, region = PARTITION_HOSTS[partition].homeRegion): string {
  return `${region}.${PARTITION_HOSTS[partition].console}`;
}

/** The sign-in host of a Region. */
export function regionalSignInHost(partition: PartitionId, region: string): string {
  return `${region}.${PARTITION_HOSTS[partition].signIn}`;
}

/** The sign-in host for the whole partition; where there is none, its home Region's. */
export function globalSignInHost(partition: PartitionId): string {
  const { signIn, bareSignIn, homeRegion } = PARTITION_HOSTS[partition];
  return bareSignIn ? signIn : `${homeRegion}.${signIn}`;
}

/** The partition's consoles, as sources of a content security policy. */
export function consoleSources(partition: PartitionId): readonly string[] {
  const { console, moreConsoles } = PARTITION_HOSTS[partition];
  return [console, `*.${console}`, ...moreConsoles].map((host) => `https://${host}`);
}
