/** Runs a task while no other task under the same lock runs, in any page or worker of the extension. */
export type Lock = <Result>(task: () => Promise<Result>) => Promise<Awaited<Result>>;

/** The slice of `navigator.locks` that is used. A page that closes or a worker that dies lets go of its locks. */
export type Locks = {
  request<Result>(name: string, task: () => Promise<Result>): Promise<Awaited<Result>>;
};

export function createLock(locks: Locks, name: string): Lock {
  return (task) => locks.request(name, task);
}
