/**
 * The declared limits of the product, in one place and shown in docs/limits.md. Each has a test at n and n + 1.
 * Times are milliseconds, sizes bytes, unless the name says otherwise.
 */
export const LIMITS = {
  /** A claimed call belongs to its runner this long without a heartbeat. */
  leaseMs: 15_000,
  heartbeatMs: 5_000,
  /** A runner told to stop has this long to finish what it holds. */
  drainMs: 10_000,
  statementTimeoutMs: 5_000,
  lockTimeoutMs: 2_000,
  idleInTransactionTimeoutMs: 10_000,

  httpConnectTimeoutMs: 3_000,
  httpTotalTimeoutMs: 10_000,
  httpResponseBytes: 5 * 1024 * 1024,

  webhookBodyBytes: 1024 * 1024,
  jsonDepth: 32,
  jsonKeys: 10_000,
  ingestBatch: 500,
  /** A request that brings many orders at once may be this large and name this many keys. */
  bulkBodyBytes: 8 * 1024 * 1024,
  bulkJsonKeys: 200_000,

  flowNodesDrawn: 500,
  flowNodesImported: 2_000,
  flowBytes: 4 * 1024 * 1024,
  flowTests: 50,
  /** Nesting of a graph as JSON: a rule of the deepest kind takes two levels an operation, and stands five deep. */
  graphDepth: 80,
  stepsPerRun: 10_000,
  stepsPerTurn: 200,
  /** Rounds of one loop, and items that it goes through. */
  loopRounds: 1_000,
  /** A list that a loop goes through, as JSON: it stays in the state of the run. */
  loopListBytes: 128 * 1024,
  splitBranches: 20,
  turnMs: 250,
  batchBytes: 8 * 1024 * 1024,
  batchRuns: 500,
  runStateBytes: 256 * 1024,
  stepOutputBytes: 32 * 1024,
  orderDocBytes: 64 * 1024,
  orderLines: 2_000,
  orderTags: 50,
  /** Fields that administrators define, what a choice can be, and the characters of a text in one. */
  customFields: 100,
  customOptions: 100,
  customTextChars: 500,
  /** Parts that an order is split into, and orders that are merged into one. */
  splitParts: 50,
  mergeOrders: 20,
  orderRefunds: 50,
  refundReasonChars: 500,
  /** A run that was being interpreted when its runner died, this often, becomes a dead letter. */
  runStarts: 4,

  ruleBytes: 4 * 1024,
  ruleDepth: 32,
  ruleSteps: 10_000,
  templateBytes: 8 * 1024,

  /** One try and three retries with growing gaps; each gap is spread by ±50 %. */
  callAttempts: 4,
  callRetryDelaysMs: [1_000, 5_000, 30_000],
  retryAfterCapMs: 15 * 60_000,
  /** After an answer 429 that names no time; doubles with each further one, up to the cap. */
  limitedRestMs: 1_000,
  limitedRestCapMs: 60_000,
  /** Calls under way at once in one runner and environment; no connection holds more of them than it leaves free. */
  callSlots: 32,
  /** A call that was only tried out is not made later than this after somebody asked for it. */
  trialCallMs: 120_000,
  /** The most calls of one connection that may be allowed at once, over all runners. */
  connectionConcurrency: 64,
  quotaCalls: 1_000_000,
  /** A breaker opens after so many failures in a row, or this share of at least so many calls in the window. */
  breakerFailures: 5,
  breakerCalls: 20,
  breakerFailurePercent: 50,
  breakerWindowMs: 30_000,
  /** An open breaker lets one call through this often. */
  breakerOpenMs: 30_000,
  /** While a connection is failing, retries that failed again may be this share of its calls in the window. */
  retryBudgetPercent: 10,

  /** A run may start a run that starts a run … this deep; the first one is at depth 0. */
  runDepth: 8,
  /** Runs that set each other off by way of other systems, from the first one, which is at hop 0. */
  runHops: 8,
  /** Items of one parallel loop, how many of its runs are open at a time, and how many failures it tells apart. */
  parallelItems: 10_000,
  parallelChunk: 100,
  parallelFailures: 100,
  /** A working-time wait counts at most this many working hours or days. */
  waitWorkUnits: 1_000,
  waitDays: 366,
  waitKeyChars: 200,
  /** An event that names a key is kept this long for waits that begin after it came. */
  keyEventDays: 90,

  /** Messages of one source, and of all, that a runner has taken and not committed yet. */
  sourceWaitingBytes: 64 * 1024 * 1024,
  allWaitingBytes: 256 * 1024 * 1024,

  /** A file of an import as it is sent, and unpacked. */
  importFileBytes: 64 * 1024 * 1024,
  importUnpackedBytes: 512 * 1024 * 1024,
  importFiles: 400,
  importColumns: 200,
  importRows: 1_000_000,
  importCellChars: 8_000,
  /** Rows that an import rejected, and drafts that nobody started, are kept so long. */
  importKeepDays: 30,

  pageSize: 200,
  /** So many failed runs within an hour are told to administrators. */
  backlogAlarm: 500,
  /** The longest period that a flow's missed starts are made up for, and the most times of a schedule in it. */
  backfillDays: 31,
  backfillTimes: 1_000,
  /** The longest period of a report. */
  reportDays: 31,
  approvalCommentChars: 1_000,
  chainLevels: 10,
  chainPeople: 20,
  chainTiers: 10,
  /** A level may wait this long before its limit strikes: 90 days. */
  chainLimitMinutes: 90 * 24 * 60,
  /** A photo of evidence as it is sent; what is kept is smaller. */
  photoBytes: 10 * 1024 * 1024,
  /** Width times height of a photo as it is sent; a small file can claim to be enormous. */
  photoPixels: 50_000_000,
  /** The longer side of a photo as it is kept. */
  photoSidePixels: 2_000,
  photosPerLevel: 9,
  /** Every save of a draft can be brought back for this long. */
  draftHistoryDays: 90,
  /** Comments on a flow that is drawn, all threads together; and how long one is. */
  flowComments: 2_000,
  commentChars: 1_000,
  /** Who has a flow open counts as there for this long after the browser last said so. */
  presenceSeconds: 45,
  adminLinkMinutes: 30,
  inviteDays: 7,
  nameChars: 120,
} as const;
