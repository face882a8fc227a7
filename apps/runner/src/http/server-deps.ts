import type { Ingest } from "../ingest/ingest.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";

/** What the HTTP face stands on. */
export type ServerDeps = {
  readonly ingest: Ingest;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Null while everything needed is there; else what is missing, for `/readyz`. */
  readonly notReadyBecause: () => Promise<string | null>;
};
