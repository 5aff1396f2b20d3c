import { expect, test } from "vitest";
import { createLock } from "../../../src/library/lock.ts";
import { createMutex } from "../../support/mutex.ts";

test("asks for the lock of its name and answers what the task does", async () => {
  const asked: string[] = [];
  const mutex = createMutex();
  const lock = createLock(
    {
      request(name, task) {
        asked.push(name);
        return mutex(task);
      },
    },
    "library",
  );
  expect(await lock(() => Promise.resolve("done"))).toBe("done");
  expect(asked).toEqual(["library"]);
});

test("passes on a task's failure", async () => {
  const mutex = createMutex();
  const lock = createLock({ request: (_, task) => mutex(task) }, "library");
  await expect(lock(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
});
