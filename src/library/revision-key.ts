/**
 * The item of the local area that changes in the same step as any of those that roles are made of. Whoever keeps
 * something made from them, as the popup does, tells by it whether that still holds, without reading them.
 */
export const REVISION_KEY = "revision";
