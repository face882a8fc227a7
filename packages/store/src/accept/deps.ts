import type { PublishedVersion } from "../flows/versions.ts";
import type { Machines } from "../machines/read-machines.ts";
import type { OrderNumbers } from "../orders/order-numbers.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import type { FirstTurn } from "./begin-at-once.ts";

/**
 * What accepting needs beside the transaction. `published` are the versions of the transaction's environment. With
 * `firstTurn`, runs of new orders begin at once.
 */
export type AcceptDeps = {
  readonly keys: KeyProvider;
  readonly published: readonly PublishedVersion[];
  readonly numbers: OrderNumbers;
  readonly firstTurn?: FirstTurn;
  /** How orders move, by type; as every installation's do when absent. */
  readonly machines?: Machines;
};
