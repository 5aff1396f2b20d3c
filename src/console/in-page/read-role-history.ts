/**
 * Runs in a console page: the cookie in which the console remembers about five roles, and no other; empty when there is
 * none. It is sent there as source text, so it may use nothing from outside itself.
 */
export function readRoleHistory(): string {
  return document.cookie.split("; ").find((cookie) => cookie.startsWith("noflush_awsc-roleInfo=")) ?? "";
}
