import type { UnknownCode } from "./channel-adapter.ts";

/** Thrown inside a mapping where a message cannot be understood; the adapter turns it into its answer. */
export class Unreadable extends Error {
  readonly reason: string;
  readonly unknown: UnknownCode | null;

  constructor(reason: string, options?: ErrorOptions & { readonly unknown?: UnknownCode }) {
    super(reason, options);
    this.name = "Unreadable";
    this.reason = reason;
    this.unknown = options?.unknown ?? null;
  }
}
