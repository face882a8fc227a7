import type { FaultWorld } from "./fault-world.ts";

/** What a fault measured itself, and which of its own promises was broken. */
export type Tell = (findings: {
  readonly figures: Readonly<Record<string, number>>;
  readonly broken: readonly string[];
}) => void;

/** One kind of harm. `inject` returns once it is done or has lasted long enough; `heal` takes it away. */
export type Fault = {
  readonly name: string;
  /** How often it comes in a mixed drill, next to the others; long ones come seldom. */
  readonly weight: number;
  /** Why this machine or this world cannot have it; null when it can. */
  readonly skip: (world: FaultWorld) => string | null;
  readonly inject: (world: FaultWorld, tell: Tell) => Promise<void>;
  readonly heal: (world: FaultWorld) => Promise<void>;
  /** Makes ready for the next of its kind, once the recovery is measured. */
  readonly afterwards?: (world: FaultWorld) => Promise<void>;
};

/** For faults that every world can have. */
export function never(): null {
  return null;
}
