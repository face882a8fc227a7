import type { KeyProvider } from "../key-provider.ts";
import type { OrderNumbers } from "../order-numbers.ts";
import type { PublishedVersion } from "../versions.ts";

/** What accepting needs beside the transaction. `published` are the versions of the transaction's environment. */
export type AcceptDeps = {
  readonly keys: KeyProvider;
  readonly published: readonly PublishedVersion[];
  readonly numbers: OrderNumbers;
};
