import type { Environment } from "@orderloom/schema/ids";
import type { Db } from "@orderloom/store/database/database";
import type { ImportStep, ImportWork } from "@orderloom/store/import/work-import";
import type { Machines } from "@orderloom/store/machines/read-machines";
import type { KeyProvider } from "@orderloom/store/seal/key-provider";
import type { Log } from "./log.ts";
import type { ProgramCache } from "./loop/program-cache.ts";
import type { Metrics } from "./metrics.ts";

/** What the loops of a runner work with. */
export type WorkDeps = {
  /** Of this process; it dies with it. */
  readonly runnerId: string;
  /** Where it listens; see `Slot`. */
  readonly place: string;
  readonly programs: ProgramCache;
  /** How orders move, as last read. */
  readonly machines: () => Promise<Machines>;
  readonly db: Db;
  readonly keys: KeyProvider;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Node keys (`type@version`) that this runner can interpret. */
  readonly knows: readonly string[];
  readonly leaseMs: number;
  /** How often an open breaker lets a call through, in milliseconds. */
  readonly breakerOpenMs: number;
  /** Reads one quarantined message again that somebody asked for; false when nobody did. */
  readonly reread: (environment: Environment) => Promise<boolean>;
  /** Does the next piece of an import that somebody started. */
  readonly importPiece: (environment: Environment, step: ImportStep) => Promise<ImportWork>;
  /** False for a process that only takes messages in: no loop is started. */
  readonly turns: boolean;
};

/** Tools that every loop of a runner shares. */
export type LoopDeps = WorkDeps & {
  readonly environment: Environment;
  /** Reports a failure of a loop; the loop rests and goes on. */
  readonly onError: (loop: string) => (error: unknown) => void;
};
