import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A key and its self-signed certificate, both PEM, and the hash by which Chromium can be told to believe it. */
export type Certificate = { readonly key: string; readonly cert: string; readonly spki: string };

const DAY_MS = 24 * 60 * 60 * 1000;

const OID = {
  ecdsaWithSha256: [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02],
  commonName: [0x55, 0x04, 0x03],
  subjectAltName: [0x55, 0x1d, 0x11],
} as const;

/**
 * Writes the certificate byte by byte, because Node signs but writes no X.509, and openssl is not on every machine.
 * The structure is RFC 5280's Certificate, the encoding DER.
 */
export function createCertificate(names: readonly string[], now: Date): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const spki = publicKey.export({ type: "spki", format: "der" });
  const algorithm = sequence(objectId(OID.ecdsaWithSha256));
  const name = sequence(tagged(0x31, sequence(objectId(OID.commonName), utf8("Practice console"))));
  const alternatives = sequence(...names.map((host) => tagged(0x82, Buffer.from(host))));
  const tbs = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))), // version 3
    tagged(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])), // serial number, positive
    algorithm,
    name,
    sequence(utcTime(now.getTime() - DAY_MS), utcTime(now.getTime() + DAY_MS)),
    name,
    spki,
    tagged(0xa3, sequence(sequence(objectId(OID.subjectAltName), tagged(0x04, alternatives)))),
  );
  const certificate = sequence(tbs, algorithm, bitString(sign("sha256", tbs, privateKey)));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: toPem(certificate),
    spki: createHash("sha256").update(spki).digest("base64"),
  };
}

function tagged(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag]), length(content.length), content]);
}

/** Lengths from 128 on are written as the number of bytes that follow, with the top bit set, and then those bytes. */
function length(bytes: number): Buffer {
  if (bytes < 0x80) return Buffer.from([bytes]);
  if (bytes < 0x100) return Buffer.from([0x81, bytes]);
  return Buffer.from([0x82, bytes >> 8, bytes & 0xff]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function objectId(bytes: readonly number[]): Buffer {
  return tagged(0x06, Buffer.from(bytes));
}

function utf8(text: string): Buffer {
  return tagged(0x0c, Buffer.from(text));
}

/** `YYMMDDhhmmssZ` */
function utcTime(time: number): Buffer {
  const digits = new Date(time).toISOString().replace(/\D/g, "");
  return tagged(0x17, Buffer.from(`${digits.slice(2, 14)}Z`));
}

function bitString(bytes: Buffer): Buffer {
  return tagged(0x03, Buffer.concat([Buffer.from([0]), bytes]));
}

function toPem(der: Buffer): string {
  const lines = der.toString("base64").replace(/.{64}/g, "$&\n");
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
