import { expect, test } from "vitest";
import { LIMITS } from "./limits.ts";

test("limits fit each other", () => {
  expect(LIMITS.heartbeatMs * 2).toBeLessThan(LIMITS.leaseMs);
  expect(LIMITS.lockTimeoutMs).toBeLessThan(LIMITS.statementTimeoutMs);
  expect(LIMITS.httpConnectTimeoutMs).toBeLessThan(LIMITS.httpTotalTimeoutMs);
  expect(LIMITS.flowNodesDrawn).toBeLessThanOrEqual(LIMITS.flowNodesImported);
  expect(LIMITS.stepsPerTurn).toBeLessThan(LIMITS.stepsPerRun);
  expect(LIMITS.stepOutputBytes).toBeLessThan(LIMITS.runStateBytes);
  expect(LIMITS.runStateBytes).toBeLessThan(LIMITS.batchBytes);
  expect(LIMITS.callRetryDelaysMs).toHaveLength(LIMITS.callAttempts - 1);
  // A rule takes two levels of JSON an operation and stands inside graph, nodes, node, params.
  expect(LIMITS.graphDepth).toBeGreaterThan(2 * LIMITS.ruleDepth + 5);
});

test("gaps between attempts grow", () => {
  const gaps: readonly number[] = LIMITS.callRetryDelaysMs;
  expect([...gaps].sort((one, other) => one - other)).toEqual(gaps);
});
