import { expect, test } from "vitest";
import { failureMark, paramsOfMark } from "./failure-mark.ts";

const ID = "0190a000-0000-7000-8000-000000000001";

test.each([
  [{ status: 503 }, { status: 504 }, false],
  [{ order: "A-20261122-000017" }, { order: "A-20261122-000018" }, true],
  [{ text: `run ${ID} is gone` }, { text: "run 0190a000-0000-7000-8000-0000000000ff is gone" }, true],
  [{ limit: 120_000 }, { limit: 120_001 }, true],
  [{ field: "a", status: 1 }, { status: 1, field: "a" }, true],
  [{ reason: "stock" }, { reason: "address" }, false],
])("%j and %j are of one cause: %s", (one, other, same) => {
  expect(failureMark({ params: one }, false) === failureMark({ params: other }, false)).toBe(same);
});

test("nothing that people or peers wrote is left of a run that has seen it", () => {
  expect(failureMark({ params: { status: 422, message: "张三 13812345678", deep: { name: "张三" } } }, true)).toBe(
    '{"deep":{},"status":422}',
  );
});

test("a mark too long to be told is none, and one is read back as values", () => {
  expect(failureMark({ params: { text: "很长".repeat(400) } }, false)).toBe("{}");
  expect(paramsOfMark('{"status":503}')).toEqual({ status: 503 });
  expect(paramsOfMark(null)).toEqual({});
});
