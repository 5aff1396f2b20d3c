/**
 * The profiles that a library may hold. The local area takes 10,485,760 bytes (`QUOTA_BYTES` of Chromium; Firefox takes
 * more, but a library has to fit any browser it is carried to). Measured on realistic profiles, one takes 222 bytes in
 * its shard, 148 in the undo of a step that replaces everything, and 17.4 in each of seven backups:
 * 222 + 148 + 7 × 17.4 = 492 bytes, and 15,000 × 492 = 7,380,000. The rest is for the shared roles, what is remembered of
 * deleted ones, the older steps, and people who write long notes.
 */
export const MAX_PROFILES = 15_000;

/**
 * Whether an area refused a write because it is full: Chromium 156 says `Resource::kQuotaBytes quota exceeded`,
 * Firefox 153 throws a `QuotaExceededError`.
 */
export function isOutOfRoom(error: unknown): boolean {
  return /quota.*exceeded/i.test(String(error));
}
