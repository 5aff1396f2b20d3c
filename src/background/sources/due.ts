/** The local area's note of when the next source is due; absent as long as there is none to ask. */
export const DUE_KEY = "sourcesDue";
