import { expect, test } from "vitest";
import { describeThrown } from "./log.ts";

test("a database error's words and values stay out of the log", () => {
  const inner = Object.assign(new Error("duplicate key, detail: (phone)=(13800001111)"), {
    severity: "ERROR",
    code: "23505",
  });
  const outer = Object.assign(new Error("Failed query: insert … params: 13800001111", { cause: inner }), {
    query: "insert",
  });
  const told = JSON.stringify(describeThrown(outer));
  expect(told).not.toContain("13800001111");
  expect(told).toContain("23505");
});

test("our own error keeps its message", () => {
  expect(describeThrown(new TypeError("x is not a function"))).toMatchObject({
    name: "TypeError",
    message: "x is not a function",
  });
});
