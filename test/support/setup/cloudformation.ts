// CloudFormation's published specification, as AWS's own CDK team packs it for npm each week (Apache-2.0): the resource
// types and their properties, required or not, with their types. The linters on npm are years behind it.
import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";

const spec = loadAwsServiceSpecSync();

type Property = { readonly type: PropertyType; readonly required?: boolean };
type PropertyType = {
  readonly type: string;
  readonly element?: PropertyType;
  readonly types?: readonly PropertyType[];
  readonly reference?: { readonly $ref: string };
};

/** What the specification has against a template, one line each. */
export function templateErrors(text: string): readonly string[] {
  const { AWSTemplateFormatVersion: version, Resources: resources, ...rest } = asObject(JSON.parse(text));
  const names = Object.keys(asObject(resources));
  return [
    ...(version === "2010-09-09" ? [] : [`AWSTemplateFormatVersion: ${String(version)}`]),
    ...Object.keys(rest).map((key) => `${key}: unknown section`),
    ...names.flatMap((name) => [
      ...(/^[A-Za-z0-9]+$/.test(name) ? [] : [`${name}: not alphanumeric`]),
      ...resourceErrors(name, asObject(asObject(resources)[name]), names),
    ]),
  ];
}

function resourceErrors(name: string, resource: Record<string, unknown>, names: readonly string[]) {
  const { Type: type, Properties: properties, ...rest } = resource;
  const [known] = spec.lookup("resource", "cloudFormationType", "equals", String(type));
  if (known === undefined) return [`${name}: no resource type ${String(type)}`];
  return [
    ...Object.keys(rest).map((key) => `${name}.${key}: unknown`),
    ...propertyErrors(name, asObject(properties), known.properties, names),
  ];
}

function propertyErrors(
  place: string,
  given: Record<string, unknown>,
  known: Readonly<Record<string, Property>>,
  names: readonly string[],
): readonly string[] {
  const missing = Object.entries(known).filter(([key, { required }]) => required === true && !(key in given));
  return [
    ...missing.map(([key]) => `${place}.${key}: missing`),
    ...Object.entries(given).flatMap(([key, value]) => {
      const property = known[key];
      return property === undefined
        ? [`${place}.${key}: no such property`]
        : typeErrors(`${place}.${key}`, value, property.type, names);
    }),
  ];
}

function typeErrors(
  place: string,
  value: unknown,
  type: PropertyType,
  names: readonly string[],
): readonly string[] {
  const wrong = [`${place}: not of type ${type.type}`];
  if (typeof value === "object" && value !== null && "Ref" in value)
    return names.includes(String(value.Ref)) ? [] : [`${place}: no resource ${String(value.Ref)}`];
  switch (type.type) {
    case "string":
      return typeof value === "string" ? [] : wrong;
    case "integer":
      return Number.isInteger(value) ? [] : wrong;
    case "json":
      return typeof value === "object" ? [] : wrong;
    case "array":
      return Array.isArray(value)
        ? value.flatMap((item, at) => typeErrors(`${place}[${at}]`, item, type.element!, names))
        : wrong;
    case "union":
      return type.types!.some((one) => typeErrors(place, value, one, names).length === 0) ? [] : wrong;
    case "ref": {
      const { properties } = spec.get("typeDefinition", type.reference!);
      return propertyErrors(place, asObject(value), properties, names);
    }
    default:
      return wrong;
  }
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("No object");
  return value as Record<string, unknown>;
}
