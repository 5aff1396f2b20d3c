/**
 * The text of a file's bytes. PowerShell writes UTF-16 when a command's output is redirected to a file, as do people
 * who save `aws organizations list-accounts` there; anything else that carries roles is UTF-8.
 */
export function decodeFile(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}
