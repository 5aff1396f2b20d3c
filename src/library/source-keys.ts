/*
 * Items of the local area that the background looks for without loading what reads them.
 */

/** When the next source is to be asked; absent as long as there is none. */
export const DUE_KEY = "sourcesDue";

/** What a person set for shared profiles; an item of the sync area as well. */
export const OVERRIDES_KEY = "overrides";

/** What the administrator's policy lays down; absent where there is none. */
export const POLICY_KEY = "policy";
