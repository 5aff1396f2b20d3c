import { decodeBase91, encodeBase91 } from "./base91.ts";

/** Deflates a text and writes the bytes in base91, which the storage areas keep at one byte a character. */
export async function deflateText(text: string): Promise<string> {
  return encodeBase91(await pipe(new TextEncoder().encode(text), new CompressionStream("deflate-raw")));
}

/** Undoes `deflateText`. Rejects on anything that it did not write. */
export async function inflateText(base91: string): Promise<string> {
  const text = await pipe(decodeBase91(base91), new DecompressionStream("deflate-raw"));
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(text);
}

type ByteStream = {
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly writable: WritableStream<BufferSource>;
};

async function pipe(bytes: Uint8Array<ArrayBuffer>, stream: ByteStream): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const [result] = await Promise.all([new Response(stream.readable).arrayBuffer(), written]);
  return new Uint8Array(result);
}
