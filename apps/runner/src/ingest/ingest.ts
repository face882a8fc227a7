import { isFinished } from "@orderloom/engine/status";
import type { Environment, Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { type AcceptResult, acceptEvents } from "@orderloom/store/accept/accept";
import { acceptKeyEvent } from "@orderloom/store/accept/accept-key-event";
import { acceptRefund } from "@orderloom/store/accept/accept-refund";
import { acceptReport } from "@orderloom/store/accept/accept-report";
import type { FirstTurn } from "@orderloom/store/accept/begin-at-once";
import type { AcceptItem } from "@orderloom/store/accept/message";
import { openConnection } from "@orderloom/store/connections/connection-queries";
import { getShop } from "@orderloom/store/connections/shops";
import { type Db, inControlTransaction, inHotTransaction, inTransaction } from "@orderloom/store/database/database";
import { type PublishedVersion, publishedVersions } from "@orderloom/store/flows/versions";
import { type ImportStep, type ImportWork, workImport } from "@orderloom/store/import/work-import";
import { definedFields, type Machines } from "@orderloom/store/machines/read-machines";
import { readOrderFacts } from "@orderloom/store/orders/order-facts";
import type { OrderNumbers } from "@orderloom/store/orders/order-numbers";
import { workParked } from "@orderloom/store/parked/work-parked";
import { findTokenBearer } from "@orderloom/store/people/tokens";
import { readMeanings } from "@orderloom/store/quarantine/code-rules";
import { rereadKept } from "@orderloom/store/quarantine/reread-kept";
import type { KeyProvider } from "@orderloom/store/seal/key-provider";
import { stopPoint } from "@orderloom/store/testing/stop-points";
import { createGroupCommit } from "../group-commit.ts";
import type { ProgramCache } from "../loop/program-cache.ts";
import type { Metrics } from "../metrics.ts";
import { firstTurnOf, versionsAtOnce } from "./first-turns.ts";
import { createRecent } from "./recent.ts";
import type { HookConnection, Requests } from "./requests.ts";
import { rereadMessage } from "./reread-message.ts";
import { sourceKey } from "./source-quota.ts";
import { createStockActs } from "./stock-acts.ts";

/** What takes messages in: the requests of the routes, and what the loops ask. */
export type Ingest = Requests & {
  /** Reads a quarantined message again that somebody asked for, or applies a parked one in its turn; false when there is none. */
  readonly reread: (environment: Environment) => Promise<boolean>;
  /** Does the next piece of an import that somebody started. */
  readonly importPiece: (environment: Environment, step: ImportStep) => Promise<ImportWork>;
  /** Something in the control tables changed: nothing kept in memory counts any more. */
  readonly forget: () => void;
};

export type IngestDeps = {
  readonly db: Db;
  readonly keys: KeyProvider;
  readonly numbers: OrderNumbers;
  readonly metrics: Metrics;
  /** Null for a process that only takes messages in: whoever turns their runs begins them. */
  readonly begins: BeginsAtOnce | null;
  /** How orders move, as last read. */
  readonly machines: () => Promise<Machines>;
  /** There may be new runs that the loop has to begin. */
  readonly onStarted: (environment: Environment) => void;
};

/** What beginning runs while their orders are accepted needs. */
export type BeginsAtOnce = {
  readonly programs: ProgramCache;
  readonly knows: ReadonlySet<string>;
  /** Resolves once it is written down which versions this process begins, so that one that kills it is found. */
  readonly announce: (environment: Environment, versionIds: readonly Id[]) => Promise<void>;
};

/** A group of messages is one transaction; two at a time keep the disk busy while the next group is decided. */
const ACCEPT_CONCURRENCY = 2;
const ACCEPT_GROUP = 200;
/** How long a kept list of published versions may be wrong when no hint reached us. */
const MAX_AGE_MS = 5_000;

export function createIngest(deps: IngestDeps): Ingest {
  const { db, keys } = deps;
  const published = createRecent<Listening>(MAX_AGE_MS);
  const publishedIn = (environment: Environment) => published.get(environment, () => readListening(deps, environment));
  const submitTo = {
    live: createAccepter(deps, { environment: "live", publishedIn }),
    sandbox: createAccepter(deps, { environment: "sandbox", publishedIn }),
  };
  const actIn = { live: createStockActs(deps, "live"), sandbox: createStockActs(deps, "sandbox") };
  return {
    findConnection: (id) => readConnection(deps, id),
    findShop: (environment, shopId) => inTransaction(db, environment, (tx) => getShop(tx, shopId)),
    findBearer: (token) => inControlTransaction(db, (tx) => findTokenBearer(tx, token)),
    readOrder: ({ environment, scope }, orderId) =>
      inTransaction(db, environment, (tx) => readOrderFacts(tx, { orderId, ...scope })),
    readFields: async () => definedFields(await deps.machines()),
    submit: (environment, item) => submitTo[environment](item),
    submitRefund: async (environment, item) => {
      const { published: listening } = await publishedIn(environment);
      const accept = { keys, numbers: deps.numbers, published: listening };
      const result = await inTransaction(db, environment, (tx) => acceptRefund(tx, accept, item));
      deps.metrics.messages.inc({ environment, outcome: result.status });
      deps.onStarted(environment);
      return result;
    },
    submitReport: async (environment, item) => {
      const { published: listening, machines } = await publishedIn(environment);
      const accept = { keys, numbers: deps.numbers, published: listening, machines };
      const result = await inTransaction(db, environment, (tx) => acceptReport(tx, accept, item));
      deps.metrics.messages.inc({ environment, outcome: result.status });
      deps.onStarted(environment);
      return result;
    },
    submitKeyEvent: async (environment, item) => {
      const result = await inTransaction(db, environment, (tx) => acceptKeyEvent(tx, keys, item));
      deps.metrics.messages.inc({ environment, outcome: result.status });
      deps.onStarted(environment);
      return result;
    },
    actOnStock: (environment, act) => actIn[environment](act),
    reread: async (environment) => {
      const { published: listening, machines } = await publishedIn(environment);
      const accept = { keys, numbers: deps.numbers, published: listening, machines };
      const worked =
        (await inTransaction(db, environment, (tx) => rereadKept(tx, accept, rereadMessage))) ||
        (await inTransaction(db, environment, (tx) => workParked(tx, accept)));
      if (worked) deps.onStarted(environment);
      return worked;
    },
    importPiece: async (environment, step) => {
      const { published: listening, machines } = await publishedIn(environment);
      const accept = { keys, numbers: deps.numbers, published: listening, machines };
      const worked = await inHotTransaction(db, environment, (tx) => workImport(tx, accept, step));
      if (worked === "accepted") deps.onStarted(environment);
      return worked;
    },
    forget: published.clear,
  };
}

function readConnection({ db, keys }: IngestDeps, connectionId: Id): Promise<HookConnection | null> {
  return inControlTransaction(db, async (tx) => {
    const connection = await openConnection(tx, keys, connectionId);
    return connection && { ...connection, meanings: await readMeanings(tx, connection.type) };
  });
}

type Listening = {
  readonly published: readonly PublishedVersion[];
  readonly machines: Machines;
  readonly firstTurn?: FirstTurn;
};

async function readListening({ db, begins, machines }: IngestDeps, environment: Environment): Promise<Listening> {
  const [published, known] = await Promise.all([inTransaction(db, environment, publishedVersions), machines()]);
  if (begins === null) return { published, machines: known };
  const atOnce = await versionsAtOnce(begins.programs, published, begins.knows);
  await begins.announce(environment, [...atOnce.keys()]);
  return { published, machines: known, firstTurn: firstTurnOf(atOnce, known) };
}

/** Several messages of a group may be about one order; its run counts once. */
function countBegun(metrics: Metrics, environment: Environment, results: readonly AcceptResult[]): void {
  const begun = new Map(results.flatMap(({ orderId, begun: status }) => (status ? [[orderId, status]] : [])));
  metrics.turns.inc({ environment }, begun.size);
  for (const status of begun.values()) if (isFinished(status)) metrics.runsEnded.inc({ environment, status });
}

function createAccepter(
  deps: IngestDeps,
  lane: {
    environment: Environment;
    publishedIn: (environment: Environment) => Promise<Listening>;
  },
): (item: AcceptItem) => Promise<AcceptResult> {
  const { db, keys, numbers, metrics, onStarted } = deps;
  const { environment } = lane;
  return createGroupCommit<AcceptItem, AcceptResult>({
    maxItems: Math.min(ACCEPT_GROUP, LIMITS.ingestBatch),
    concurrency: ACCEPT_CONCURRENCY,
    laneOf: ({ source }) => sourceKey(source),
    commit: async (items) => {
      const listening = await lane.publishedIn(environment);
      const stopTimer = metrics.acceptSeconds.startTimer({ environment });
      const results = await inHotTransaction(db, environment, (tx) =>
        acceptEvents(tx, { keys, numbers, ...listening }, items),
      );
      stopPoint("accept.after_commit");
      stopTimer();
      for (const { status } of results) metrics.messages.inc({ environment, outcome: status });
      countBegun(metrics, environment, results);
      if (results.some(({ status, begun }) => status === "new" && begun === undefined)) onStarted(environment);
      return results;
    },
  });
}
