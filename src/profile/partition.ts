import * as z from "zod/mini";

/** An AWS partition, by the name that ARNs carry. A role can be assumed only within its own. */
export const Partition = z.enum(["aws", "aws-us-gov", "aws-cn", "aws-eusc"]);
export type Partition = z.infer<typeof Partition>;

type Hosts = {
  /** Where the console answers; Region subdomains of `regional` answer too. */
  readonly console: { readonly regional: string; readonly exact: readonly string[] };
  /** Where switching happens. `needsRegion` means that the bare host does not answer. */
  readonly signIn: { readonly host: string; readonly needsRegion: boolean };
  /** A Region that exists in the partition, for addresses that must name one. */
  readonly homeRegion: string;
};

/** Every host that Rolecall ever opens, reads or posts to. What is not here is refused. */
export const PARTITION_HOSTS: Readonly<Record<Partition, Hosts>> = {
  aws: {
    console: {
      regional: "console.aws.amazon.com",
      exact: ["console.aws.amazon.com", "health.aws.amazon.com", "lightsail.aws.amazon.com"],
    },
    signIn: { host: "signin.aws.amazon.com", needsRegion: false },
    homeRegion: "us-east-1",
  },
  "aws-us-gov": {
    console: {
      regional: "console.amazonaws-us-gov.com",
      exact: ["console.amazonaws-us-gov.com", "phd.amazonaws-us-gov.com"],
    },
    signIn: { host: "signin.amazonaws-us-gov.com", needsRegion: false },
    homeRegion: "us-gov-west-1",
  },
  "aws-cn": {
    console: { regional: "console.amazonaws.cn", exact: ["console.amazonaws.cn", "health.amazonaws.cn"] },
    signIn: { host: "signin.amazonaws.cn", needsRegion: false },
    homeRegion: "cn-north-1",
  },
  "aws-eusc": {
    console: { regional: "console.amazonaws-eusc.eu", exact: ["console.aws.eu"] },
    signIn: { host: "signin.amazonaws-eusc.eu", needsRegion: true },
    homeRegion: "eusc-de-east-1",
  },
};

export const REGION = /^[a-z]{2,5}(-[a-z]+){1,3}-\d{1,2}$/;

export function isRegion(text: string): boolean {
  return REGION.test(text);
}

/** The partition whose sign-in answers at this host, or undefined when none does. */
export function signInPartition(host: string): Partition | undefined {
  return Partition.options.find((partition) => {
    const { signIn } = PARTITION_HOSTS[partition];
    if (host === signIn.host) return !signIn.needsRegion;
    return isRegion(labelsBefore(host, signIn.host) ?? "");
  });
}

/** A multi-session console puts account ID and session differentiator in front of the Region. */
const SESSION_LABEL = /^\d{12}-[a-z0-9]{8}$/;

/** The partition whose console answers at this host, or undefined when none does. */
export function consolePartition(host: string): Partition | undefined {
  return Partition.options.find((partition) => {
    const { regional, exact } = PARTITION_HOSTS[partition].console;
    if (exact.includes(host)) return true;
    const [first = "", second, ...more] = labelsBefore(host, regional)?.split(".") ?? [];
    if (second === undefined) return isRegion(first);
    return SESSION_LABEL.test(first) && isRegion(second) && more.length === 0;
  });
}

function labelsBefore(host: string, domain: string): string | undefined {
  return host.endsWith(`.${domain}`) ? host.slice(0, -domain.length - 1) : undefined;
}
