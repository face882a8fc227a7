import { expect, test } from "vitest";
import { sayOnce, tellsItsCause } from "./say-once.ts";

const failure = { code: "host_blocked", params: {} } as const;
const run = { code: "run.failed", runId: "1", failure } as const;
const call = { code: "call.failed", runId: "1", failure } as const;

test("the reason is said by the line of the run alone", () => {
  expect(sayOnce([run, call])).toEqual([run, { ...call, failure: null }]);
});

test("a call whose run went on, or failed of something else, keeps its reason", () => {
  const others = [
    { ...call, runId: "2" },
    { ...call, failure: { code: "call_failed", params: {} } as const },
  ];
  expect(sayOnce([run, ...others])).toEqual([run, ...others]);
});

test("what names its cause in its sentence is known", () => {
  expect(tellsItsCause("run.done")).toBe(true);
  expect(tellsItsCause("order.state_set")).toBe(false);
});
