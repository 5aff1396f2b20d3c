import { spawn } from "node:child_process";

/** A program with everything that it starts, so that one signal ends all of it. */
export type ProcessGroup = {
  readonly isGone: () => boolean;
  /** Resolves when the program has ended by itself or was ended. */
  readonly exited: Promise<void>;
  /** The end of what it wrote to standard error. */
  readonly complaints: () => string;
  /** Ends whatever is left of the group at once. */
  readonly end: () => Promise<void>;
};

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

type Circumstances = {
  /** Environment variables beside those of this process. */
  readonly variables?: Readonly<Record<string, string>>;
  /** False when the caller ends the program on SIGINT, SIGTERM and SIGHUP by itself. */
  readonly handleSignals?: boolean;
};

/** Starts a program that ends at the latest with this process. */
export function startProcessGroup(
  executablePath: string,
  args: readonly string[],
  { variables = {}, handleSignals = true }: Circumstances = {},
): ProcessGroup {
  const env = { ...process.env, ...variables };
  const child = spawn(executablePath, args, { stdio: ["ignore", "ignore", "pipe"], detached: true, env });
  let complaints = "";
  let isGone = false;
  child.stderr.on("data", (chunk: Buffer) => (complaints = (complaints + chunk.toString()).slice(-2000)));
  const exited = new Promise<void>((resolve) => {
    const leave = () => {
      isGone = true;
      resolve();
    };
    child.once("exit", leave);
    child.once("error", (error) => {
      complaints += error.message;
      leave();
    });
  });

  const kill = () => {
    killGroup(child.pid);
  };
  const endWithSignal = () => {
    kill();
    process.exit(1);
  };
  // Before its folder is removed, which it would go on writing to.
  process.prependListener("exit", kill);
  if (handleSignals) for (const signal of SIGNALS) process.on(signal, endWithSignal);
  return {
    isGone: () => isGone,
    exited,
    complaints: () => complaints.trim(),
    async end() {
      kill();
      await exited;
      process.off("exit", kill);
      for (const signal of SIGNALS) process.off(signal, endWithSignal);
    },
  };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The group is gone already.
  }
}
