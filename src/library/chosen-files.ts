import type { SharedSource } from "./shared-source.ts";

type Access = "granted" | "denied" | "prompt";

/** A file that a person chose and that may be read again: Chromium's `FileSystemFileHandle`, which Firefox has no way to give. */
export type ChosenFile = {
  readonly name: string;
  getFile(): Promise<File>;
  queryPermission(wish: { mode: "read" }): Promise<Access>;
  /** Call it in answer to a click. */
  requestPermission(wish: { mode: "read" }): Promise<Access>;
};

/** The files of sources, by the source's ID. Only IndexedDB can hold them: a storage area takes nothing but JSON. */
export type ChosenFiles = {
  readonly save: (id: SharedSource["id"], file: ChosenFile) => Promise<void>;
  readonly load: (id: SharedSource["id"]) => Promise<ChosenFile | undefined>;
  readonly remove: (id: SharedSource["id"]) => Promise<void>;
};

const STORE = "files";

export function createChosenFiles(indexedDB: IDBFactory): ChosenFiles {
  const run = async <Result>(
    mode: IDBTransactionMode,
    task: (files: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> => {
    const opening = indexedDB.open("sources", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    const database = await settle(opening);
    try {
      return await settle(task(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  };
  return {
    save: async (id, file) => {
      await run("readwrite", (files) => files.put(file, id));
    },
    // Only `save` writes there.
    load: (id) => run("readonly", (files) => files.get(id) as IDBRequest<ChosenFile | undefined>),
    remove: (id) => run("readwrite", (files) => files.delete(id)),
  };
}

function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB gave no reason."));
  });
}
