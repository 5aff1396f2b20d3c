/**
 * Where a browser under test finds the hosts that a local server stands in for: every name that matches `domains`
 * leads to `port` on loopback, and only the certificate whose public key has the base64 SHA-256 `spki` is believed.
 */
type LoopbackHosts = {
  readonly port: number;
  readonly spki: string;
  /** Patterns as Chromium's resolver rules take them, such as `*.aws.amazon.com`. */
  readonly domains: readonly string[];
};

/**
 * What a launched browser can reach. Nothing at all unless a test asks, because a browser that is left alone calls
 * home; `"internet"` is for a person who tries the extension against the real AWS.
 */
export type Reach = LoopbackHosts | "internet" | "nothing";
