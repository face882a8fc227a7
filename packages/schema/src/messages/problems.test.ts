import { describe, expect, test } from "vitest";
import { GRAPH_PROBLEM_CODES } from "../graph/graph-problem.ts";
import { expectSamePlaceholders } from "../testing/expect-same-placeholders.ts";
import { PROBLEM_MESSAGES, problemSentence } from "./problems.ts";

describe("PROBLEM_MESSAGES", () => {
  test.each(GRAPH_PROBLEM_CODES)("%s names the same values in both languages", (code) => {
    expectSamePlaceholders(PROBLEM_MESSAGES[code]);
  });
});

describe("problemSentence", () => {
  test("tells a graph's own problem", () => {
    const problem = {
      code: "branch_missing",
      params: { node: { text: { zh: "条件", en: "Condition" } }, port: { text: { zh: "否", en: "No" } } },
    } as const;
    expect(problemSentence(problem, "zh")).toBe("「条件」的分支「否」没有接下一步，走到这里的订单会无声结束。请接上。");
    expect(problemSentence(problem, "en")).toContain("The branch “No” of “Condition” leads nowhere");
  });

  test("tells what a node's own check found", () => {
    const problem = { code: "rule_invalid", params: { problem: "field", name: "order.secret" } } as const;
    expect(problemSentence(problem, "en")).toBe(
      "The rule is wrong: a field that does not exist (order.secret). Correct it.",
    );
  });
});
