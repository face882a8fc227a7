import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { WhileParams } from "./params.ts";

export const whileLabels: NodeLabels<keyof WhileParams> = {
  title: { zh: "条件循环", en: "Repeat while" },
  description: {
    zh: "条件成立就再走一轮，最多走指定的轮数。",
    en: "Makes another round while a rule holds, up to a limit.",
  },
  params: {
    rule: {
      label: { zh: "继续的条件", en: "While" },
      help: { zh: "每轮开始前判断；成立才走下一轮。", en: "Asked before each round, which is made only if it holds." },
      example: '{"!=":[{"var":"outputs.query.state"},"done"]}',
    },
    limit: {
      label: { zh: "最多轮数", en: "Rounds at most" },
      help: {
        zh: "到了轮数条件仍成立，从「到达上限」离开。",
        en: "If the rule still holds then, it leaves by “Limit”.",
      },
      example: "10",
    },
  },
};

export const whilePorts = {
  again: { zh: "再走一轮", en: "Again" },
  done: { zh: "结束", en: "Done" },
  limit: { zh: "到达上限", en: "Limit" },
} as const;
