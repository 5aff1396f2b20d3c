import { expect, test } from "vitest";
import { consoleOrigins, loadOpenPartitions, originHost } from "../../../src/console/console-origins.ts";

test("marks ask for a partition's consoles and nothing else of AWS", () => {
  expect(consoleOrigins("aws")).toEqual([
    "https://*.console.aws.amazon.com/*",
    "https://health.aws.amazon.com/*",
    "https://lightsail.aws.amazon.com/*",
  ]);
  expect(consoleOrigins("aws-eusc")).toEqual([
    "https://*.console.amazonaws-eusc.eu/*",
    "https://console.aws.eu/*",
  ]);
});

test("a partition is open once a person has let Rolecall into all of its consoles", async () => {
  const granted = ["https://console.aws.eu/*", ...consoleOrigins("aws-cn"), ...consoleOrigins("aws-us-gov")];
  const contains = ({ origins }: { readonly origins: readonly string[] }) =>
    Promise.resolve(origins.every((origin) => granted.includes(origin)));
  expect(await loadOpenPartitions({ contains })).toEqual(["aws-us-gov", "aws-cn"]);
});

test.each([
  ["https://*.console.aws.amazon.com/*", "console.aws.amazon.com"],
  ["https://health.aws.amazon.com/*", "health.aws.amazon.com"],
])("the pages of %s are at or under %s", (origin, host) => {
  expect(originHost(origin)).toBe(host);
});
