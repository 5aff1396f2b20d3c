import { describe, expect, test } from "vitest";
import { consoleHomeUrl, landingUrl, withoutResource } from "../../../src/console/landing.ts";
import { buildProfile } from "../../support/builders.ts";

const US = "https://us-east-1.console.aws.amazon.com";

describe("a page without its resource", () => {
  test.each([
    ["/ec2/home?region=us-east-1#Instances:", "/ec2/home?region=us-east-1#Instances:"],
    ["/ec2/home?region=us-east-1#Instances:instanceState=running", "/ec2/home?region=us-east-1#Instances:"],
    ["/ec2/home?region=us-east-1#InstanceDetails:instanceId=i-0abc", "/ec2/home?region=us-east-1"],
    ["/s3/buckets?region=us-east-1&bucketType=general", "/s3/buckets?region=us-east-1"],
    ["/s3/buckets/my-bucket?region=us-east-1&tab=objects", "/s3/buckets?region=us-east-1"],
    ["/s3/object/my-bucket?region=us-east-1&prefix=a/b.txt", "/s3/home?region=us-east-1"],
    ["/lambda/home?region=us-east-1#/functions", "/lambda/home?region=us-east-1#/functions"],
    ["/lambda/home?region=us-east-1#/functions/my-fn?tab=code", "/lambda/home?region=us-east-1#/functions"],
    [
      "/cloudwatch/home?region=us-east-1#logsV2:log-groups/log-group/$252Faws$252Flambda",
      "/cloudwatch/home?region=us-east-1#logsV2:log-groups",
    ],
    ["/dynamodbv2/home?region=us-east-1#table?name=users", "/dynamodbv2/home?region=us-east-1"],
    ["/rds/home?region=us-east-1#databases:", "/rds/home?region=us-east-1#databases:"],
    ["/rds/home?region=us-east-1#database:id=prod;is-cluster=true", "/rds/home?region=us-east-1"],
    ["/ecs/v2/clusters/prod/services?region=us-east-1", "/ecs/v2/clusters?region=us-east-1"],
    ["/iam/home?region=us-east-1#/roles/details/Admin", "/iam/home?region=us-east-1#/roles"],
    ["/iam/home#/users", "/iam/home#/users"],
    [
      "/cloudformation/home?region=us-east-1#/stacks/stackinfo?stackId=arn",
      "/cloudformation/home?region=us-east-1#/stacks",
    ],
    ["/console/home?region=us-east-1", "/console/home?region=us-east-1"],
    ["/console/home", "/console/home"],
    ["/cost-management/home#/dashboard", "/cost-management/home#/dashboard"],
    ["/billing/home?region=us-east-1&account=1#/bills?year=2026", "/billing/home?region=us-east-1#/bills"],
    ["/", "/"],
    ["/s3/get-started?region=us-east-1", "/s3/get-started?region=us-east-1"],
    ["/x/home?region=javascript:alert(1)", "/x/home"],
    ["/s3//buckets/my-bucket", "/s3/buckets"],
    ["/ecs/v10/clusters/prod", "/ecs/v10/clusters"],
    ["/ecs/v2/prod/services", "/ecs/v2"],
    ["/ec2/i-0abc", "/ec2/home"],
    ["/amplify/apps/main", "/amplify/apps"],
    ["/amplify/my-app/main", "/amplify/home"],
    ["/amplify/web2logs/main", "/amplify/home"],
    ["/ls/webapp/home/instances", "/ls/webapp/home/instances"],
    ["/ls/webapp/us-east-1/instances/my-box", "/ls/webapp"],
    ["/cloudwatch/home#xray:traces", "/cloudwatch/home#xray:traces"],
    ["/cloudwatch/home#xray:traces/1-abc", "/cloudwatch/home#xray:traces"],
    ["/sqs/v3/home?region=us-east-1#/queues/https%3A%2F%2Fsqs", "/sqs/v3/home?region=us-east-1#/queues"],
  ])("%s is %s", (address, clean) => {
    expect(withoutResource(US + address)).toBe(US + clean);
  });
});

describe("a switch lands", () => {
  const LABELLED = "https://123456789012-abcd1234.eu-west-1.console.aws.amazon.com";
  test.each([
    [
      "on the service that a person looks at",
      {},
      `${US}/ec2/home?region=us-east-1#Instances:id=i-1`,
      `${US}/ec2/home?region=us-east-1#Instances:`,
    ],
    [
      "there without the session's label",
      {},
      `${LABELLED}/s3/buckets/x`,
      "https://eu-west-1.console.aws.amazon.com/s3/buckets",
    ],
    [
      "in the profile's Region",
      { region: "eu-central-1" },
      `${US}/ec2/home?region=us-east-1`,
      "https://eu-central-1.console.aws.amazon.com/ec2/home?region=eu-central-1",
    ],
    [
      "in it from the console without a Region too",
      { region: "eu-central-1" },
      "https://console.aws.amazon.com/ec2/home",
      "https://eu-central-1.console.aws.amazon.com/ec2/home?region=eu-central-1",
    ],
    [
      "where a global service is, whatever the Region",
      { region: "eu-central-1" },
      `${US}/iam/home#/roles/details/A`,
      `${US}/iam/home#/roles`,
    ],
    [
      "where it is on a host that takes no Region",
      { region: "eu-central-1" },
      "https://lightsail.aws.amazon.com/ls/webapp",
      "https://lightsail.aws.amazon.com/ls/webapp?region=eu-central-1",
    ],
    [
      "at the Region's home when the tab is no console",
      { region: "eu-central-1" },
      "https://example.com/",
      "https://eu-central-1.console.aws.amazon.com/console/home?region=eu-central-1",
    ],
    [
      "at the profile's path",
      { destination: "/s3/buckets?tab=x" },
      `${US}/ec2/home`,
      `${US}/s3/buckets?tab=x`,
    ],
    [
      "at that path in the profile's Region",
      { destination: "/ec2/home", region: "eu-west-1" },
      undefined,
      "https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1",
    ],
    [
      "at a global service's path in the home Region",
      { destination: "/iam/home", region: "eu-west-1" },
      undefined,
      `${US}/iam/home`,
    ],
    [
      "at the profile's address, whatever the Region",
      { destination: `${US}/ec2/home?region=us-east-1`, region: "eu-west-1" },
      undefined,
      `${US}/ec2/home?region=us-east-1`,
    ],
    [
      "at the profile's address without a label",
      { destination: `${LABELLED}/rds/home#database:id=a` },
      undefined,
      "https://eu-west-1.console.aws.amazon.com/rds/home#database:id=a",
    ],
    [
      "not at an address outside of AWS",
      { destination: "https://evil.example/" },
      `${US}/ec2/home`,
      `${US}/ec2/home`,
    ],
    ["not at an address that is none", { destination: "https://[" }, `${US}/ec2/home`, `${US}/ec2/home`],
    ["not at a path that leads to another host", { destination: "//evil.example/" }, undefined, undefined],
    [
      "not at an address of another partition",
      { destination: "https://console.amazonaws.cn/" },
      undefined,
      undefined,
    ],
    ["not on a page of another partition", { partition: "aws-cn" as const }, `${US}/ec2/home`, undefined],
    ["where AWS sees fit when nothing says more", {}, undefined, undefined],
    [
      "in the Regions of another partition",
      { partition: "aws-eusc" as const, region: "eusc-de-east-1" },
      undefined,
      "https://eusc-de-east-1.console.amazonaws-eusc.eu/console/home?region=eusc-de-east-1",
    ],
  ])("%s", (_, fields, current, landing) => {
    expect(landingUrl(buildProfile(fields), current)).toBe(landing);
  });
});

test("a partition's console has its home in the partition's home Region, or in the one that is asked for", () => {
  expect(consoleHomeUrl("aws")).toBe(`${US}/console/home`);
  expect(consoleHomeUrl("aws-cn", "cn-northwest-1")).toBe(
    "https://cn-northwest-1.console.amazonaws.cn/console/home?region=cn-northwest-1",
  );
});

test.each([
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
])("the service %s is in no Region, and stays where it is", (service) => {
  const page = `${US}/${service}/home`;
  expect(landingUrl(buildProfile({ region: "eu-central-1" }), page)).toBe(page);
});
