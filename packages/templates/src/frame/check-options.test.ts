import { plainChain } from "@orderloom/schema/approval/approval-chain";
import { problemSentence } from "@orderloom/schema/messages/problems";
import { expect, test } from "vitest";
import { largeOrderTemplate } from "../large-order/template.ts";
import { refundByTierTemplate } from "../refund-by-tier/template.ts";
import { optionProblems, readOptions } from "./check-options.ts";

test("options that do not fit their types are told by field, in words", () => {
  const read = readOptions(largeOrderTemplate, {
    threshold: { minor: 1.5, currency: "CNY" },
    chainId: "no id",
    surprise: 1,
  });
  const problems = read.ok ? [] : read.problems;
  expect(problems.map(({ path }) => path)).toEqual(["threshold.minor", "chainId", ""]);
  expect(problems.map((problem) => problemSentence(problem, "en"))).toEqual([
    "“Approval from this amount on” of “Large-order check” is not in the right form. Enter it again.",
    "“Who approves” of “Large-order check” is not in the right form. Enter it again.",
    expect.stringContaining("surprise"),
  ]);
});

test("a template refuses what types cannot", () => {
  const read = readOptions(refundByTierTemplate, JSON.parse(JSON.stringify(refundByTierTemplate.example)));
  if (!read.ok) throw new Error("the example fits");
  expect(read.options).toMatchObject({ tellRefunded: "agent", tellFailed: "finance", shopIds: null });
  const problems = optionProblems(refundByTierTemplate, read.options, { chain: plainChain(["supervisor"]) });
  expect(problems.map((problem) => problemSentence(problem, "zh"))).toEqual([
    "「按金额分级的审批链」：这条审批链没有按金额分级，请换一条，或新建一条",
  ]);
  expect(optionProblems(refundByTierTemplate, read.options, { chain: null })).toEqual([]);
});
