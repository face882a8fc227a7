/** Thrown inside a mapping where a message cannot be understood; the adapter turns it into its answer. */
export class Unreadable extends Error {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = "Unreadable";
    this.reason = reason;
  }
}
