/** What the library uses of a browser's storage area. */
export type StorageArea = {
  /** `null` asks for everything. */
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  /** All of it is written, or nothing. */
  set(items: Record<string, unknown>): Promise<void>;
};

/** One from which something is removed, too. */
export type ErasableArea = StorageArea & {
  remove(keys: string[]): Promise<void>;
};

/** What the library uses of `storage.onChanged` of one area. */
export type StorageChanges = {
  addListener(listener: (changes: Record<string, unknown>) => void): void;
  removeListener(listener: (changes: Record<string, unknown>) => void): void;
};
