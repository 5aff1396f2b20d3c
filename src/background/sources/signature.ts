/** What a public key can be: Ed25519, or ECDSA over P-256 with SHA-256. */
type Algorithm = {
  readonly importAs: AlgorithmIdentifier | EcKeyImportParams;
  readonly verifyAs: AlgorithmIdentifier | EcdsaParams;
};

/** The beginnings of a SubjectPublicKeyInfo of each sort (RFC 8410, RFC 5480), up to the key itself, in hex. */
const ED25519 = "302a300506032b6570032100";
const P256 = "3059301306072a8648ce3d020106082a8648ce3d030107034200";

export type Verdict = "right" | "wrongSignature" | "wrongKey";

/**
 * Whether a text is signed by the key. The signature is base64, as `openssl pkeyutl -sign -rawin` (Ed25519) or
 * `openssl dgst -sha256 -sign` (P-256) write it before it goes through `base64`.
 */
export async function verifySignature(
  bytes: Uint8Array<ArrayBuffer>,
  signature: string,
  publicKey: string,
): Promise<Verdict> {
  const spki = fromBase64(publicKey);
  const algorithm = spki && algorithmOf(spki);
  if (spki === undefined || algorithm === undefined) return "wrongKey";
  // Chromium knows Ed25519 from version 137 on.
  const key = await crypto.subtle
    .importKey("spki", spki, algorithm.importAs, false, ["verify"])
    .catch(() => undefined);
  if (key === undefined) return "wrongKey";
  const given = fromBase64(signature.replace(/\s/g, ""));
  const raw = given !== undefined && algorithm.importAs !== "Ed25519" ? rawSignature(given) : given;
  if (raw === undefined) return "wrongSignature";
  return (await crypto.subtle.verify(algorithm.verifyAs, key, raw, bytes)) ? "right" : "wrongSignature";
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

function algorithmOf(spki: Uint8Array): Algorithm | undefined {
  const hex = toHex(spki);
  if (hex.startsWith(ED25519)) return { importAs: "Ed25519", verifyAs: "Ed25519" };
  if (!hex.startsWith(P256)) return undefined;
  return { importAs: { name: "ECDSA", namedCurve: "P-256" }, verifyAs: { name: "ECDSA", hash: "SHA-256" } };
}

/** OpenSSL writes an ECDSA signature as DER, SEQUENCE { INTEGER r, INTEGER s }; WebCrypto reads r and s of 32 bytes each. */
function rawSignature(given: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  if (given.length === 64) return given;
  const raw = new Uint8Array(64);
  let at = 2;
  for (const end of [32, 64]) {
    const length = given[at + 1] ?? 0;
    if (given[at] !== 0x02 || at + 2 + length > given.length) return undefined;
    // A zero in front keeps a number positive; numbers shorter than 32 bytes have lost theirs.
    const number = given.slice(at + 2, at + 2 + length);
    const bare = number.slice(Math.max(0, number.length - 32));
    raw.set(bare, end - bare.length);
    at += 2 + length;
  }
  return raw;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
