/** What tests and drills are told by the environment; a released build has `ORDERLOOM_BUILD` fixed to another word. */
export const TEST_ENV = {
  databaseUrl: process.env["ORDERLOOM_TEST_DATABASE_URL"],
  /** `name:n`: where a process of a test build kills itself, at the n-th passing. */
  crashAt: process.env["ORDERLOOM_BUILD"] === "test" ? process.env["CRASH_AT"] : undefined,
  /** Part of the name of node types that a runner of a test build does not know, as an older one would not. */
  unknownNodes: process.env["ORDERLOOM_BUILD"] === "test" ? process.env["UNKNOWN_NODES"] : undefined,
  /** How the channel's numbers begin of orders whose runs end a runner of a test build. */
  killerOrders: process.env["ORDERLOOM_BUILD"] === "test" ? process.env["KILLER_ORDERS"] : undefined,
};
