import * as z from "zod/mini";

/**
 * When and where a profile was last changed: a hybrid logical clock's reading as text of fixed width,
 * so that of two stamps the later one is the greater string. Nine base-36 digits of milliseconds since 1970
 * (enough until the year 5188), three that count changes within one millisecond, six that name the machine.
 */
export const Stamp = z.string().check(z.regex(/^[0-9a-z]{18}$/));
export type Stamp = z.infer<typeof Stamp>;

const BASE = 36;
const WALL_DIGITS = 9;
const COUNTER_DIGITS = 3;
const MACHINE_DIGITS = 6;
const MAX_COUNTER = BASE ** COUNTER_DIGITS - 1;

/** Six base-36 digits: 2,176,782,336 machines, of which a person has a handful. */
export const MachineId = z.string().check(z.regex(/^[0-9a-z]{6}$/));
export type MachineId = z.infer<typeof MachineId>;

export function createMachineId(random: () => number): MachineId {
  return digits(Math.floor(random() * BASE ** MACHINE_DIGITS), MACHINE_DIGITS);
}

/**
 * A stamp later than `after`, whatever this machine's clock says. An edit is therefore always later than
 * what it edits, and a clock that once ran ahead on some machine cannot hold a profile for ever.
 */
export function nextStamp(now: number, machine: MachineId, after: Stamp | undefined): Stamp {
  const last = after === undefined ? { wall: -1, counter: 0 } : readClock(after);
  if (now > last.wall) return writeStamp(now, 0, machine);
  if (last.counter < MAX_COUNTER) return writeStamp(last.wall, last.counter + 1, machine);
  return writeStamp(last.wall + 1, 0, machine);
}

/** The wall time in a stamp, in milliseconds since 1970. */
export function stampTime(stamp: Stamp): number {
  return readClock(stamp).wall;
}

/** The machine that gave a stamp. */
export function stampMachine(stamp: Stamp): MachineId {
  return splitStamp(stamp).machine;
}

function readClock(stamp: Stamp): { readonly wall: number; readonly counter: number } {
  const { wall, counter } = splitStamp(stamp);
  return { wall: Number.parseInt(wall, BASE), counter: Number.parseInt(counter, BASE) };
}

function writeStamp(wall: number, counter: number, machine: MachineId): Stamp {
  return digits(wall, WALL_DIGITS) + digits(counter, COUNTER_DIGITS) + machine;
}

function digits(value: number, width: number): string {
  return Math.max(0, Math.floor(value)).toString(BASE).padStart(width, "0");
}

export type StampParts = { readonly wall: string; readonly counter: string; readonly machine: string };

export function splitStamp(stamp: Stamp): StampParts {
  return {
    wall: stamp.slice(0, WALL_DIGITS),
    counter: stamp.slice(WALL_DIGITS, -MACHINE_DIGITS),
    machine: stamp.slice(-MACHINE_DIGITS),
  };
}

/** Throws when the parts make no stamp. */
export function joinStamp({ wall, counter, machine }: StampParts): Stamp {
  return Stamp.parse(wall + counter + machine);
}
