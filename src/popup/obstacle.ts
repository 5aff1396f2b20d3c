/** What keeps a person from a role, in words, with the ways on. */
export type Obstacle = {
  readonly title: string;
  /** What to check, the likeliest first. */
  readonly causes: readonly string[];
  /** Of several roles that were wanted, those that were not to be had, and why. */
  readonly failures?: readonly string[];
  readonly ways: readonly {
    readonly label: string;
    readonly take: () => Promise<Obstacle | "stayed" | undefined>;
  }[];
  /** What somebody who is asked for help needs to know. */
  readonly report: string | undefined;
};

export function plainObstacle(title: string): Obstacle {
  return { title, causes: [], ways: [], report: undefined };
}
