/** What the simulation holds to be true of every step; reliability design, invariants. */
export type Invariant = "I1" | "I2" | "I4" | "I5" | "I6" | "I10" | "I12" | "I13";

/** Something was not as promised. */
export class Broken extends Error {
  override readonly name = "Broken";
  readonly invariant: Invariant;

  constructor(invariant: Invariant, what: string) {
    super(`${invariant}: ${what}`);
    this.invariant = invariant;
  }
}

/** Throws unless it holds. */
export function holds(isTrue: boolean, invariant: Invariant, what: () => string): void {
  if (!isTrue) throw new Broken(invariant, what());
}
