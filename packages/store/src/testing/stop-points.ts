import { TEST_ENV } from "./env.ts";

/** The places where the crash tests end a process: between any two of these nothing may be half done. */
export const STOP_POINTS = [
  "accept.after_keys",
  "accept.before_commit",
  "accept.after_commit",
  "claim.after_lock",
  "commit.before_write",
  "commit.before_commit",
  "commit.after_commit",
  "call.after_claim",
  "call.before_perform",
  "call.after_perform",
  "call.before_settle",
  "call.after_settle",
] as const;
export type StopPoint = (typeof STOP_POINTS)[number];

/**
 * Ends the process with SIGKILL at the n-th passing of the point that CRASH_AT (`name:n`) names, in test builds
 * (ORDERLOOM_BUILD=test); everywhere else it is an empty function.
 */
export const stopPoint: (name: StopPoint) => void = crasher(TEST_ENV.crashAt);

function crasher(crashAt: string | undefined): (name: StopPoint) => void {
  if (crashAt === undefined) return () => {};
  const [target, count = "1"] = crashAt.split(":");
  let left = Number(count);
  return (name) => {
    if (name !== target) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, "SIGKILL");
  };
}

/**
 * Ends the process with SIGKILL while it interprets a run about an order whose number at its channel begins as
 * KILLER_ORDERS says, as a node would that takes all memory; in test builds only.
 */
export function killerPoint(externalNo: string | undefined): void {
  const { killerOrders } = TEST_ENV;
  if (killerOrders !== undefined && externalNo?.startsWith(killerOrders)) process.kill(process.pid, "SIGKILL");
}

/** Whether a runner of this build knows a node type of its catalogue; outside tests it knows every one. */
export function isKnownHere(nodeType: string): boolean {
  return TEST_ENV.unknownNodes === undefined || !nodeType.includes(TEST_ENV.unknownNodes);
}
