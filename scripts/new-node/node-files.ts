import type { NodeFamily } from "@orderloom/schema/graph/node";

export type NewNode = {
  readonly family: NodeFamily;
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
};

/** `rule/weight-limit` → `weightLimitDefinition`. */
export function definitionName(node: Pick<NewNode, "name">): string {
  return `${camelCase(node.name)}Definition`;
}

/** The files of a node that lets every order pass: a start that compiles, is listed, documented and tested. */
export function nodeFiles(node: NewNode): Readonly<Record<string, string>> {
  return {
    "params.ts": paramsFile(node),
    "labels.ts": labelsFile(node),
    "help.ts": helpFile(node),
    "evaluate.ts": evaluateFile(node),
    "definition.ts": definitionFile(node),
    [`${node.name}.test.ts`]: testFile(node),
  };
}

function paramsFile({ name }: NewNode): string {
  const type = `${pascalCase(name)}Params`;
  return `import { z } from "zod";

export const ${type} = z.strictObject({});
export type ${type} = z.infer<typeof ${type}>;
`;
}

function labelsFile({ family, name, title }: NewNode): string {
  const done = family === "trigger" ? '{ zh: "开始", en: "Start" }' : '{ zh: "完成", en: "Done" }';
  return `import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { ${pascalCase(name)}Params } from "./params.ts";

export const ${camelCase(name)}Labels: NodeLabels<keyof ${pascalCase(name)}Params> = {
  title: { zh: ${JSON.stringify(title.zh)}, en: ${JSON.stringify(title.en)} },
  description: {
    zh: "订单原样通过。",
    en: "Lets every order pass as it is.",
  },
  params: {},
};

export const ${camelCase(name)}Ports = { ${portOf(family)}: ${done} } as const;
`;
}

function helpFile({ name }: NewNode): string {
  return `import type { LocalizedText } from "@orderloom/schema/language";

export const ${camelCase(name)}Help: LocalizedText = {
  zh: \`订单到达后不做任何改动，立即从唯一的出口离开。

- 没有参数，也不读取订单内容。
- 不会失败，也不会等待，可以放在流程的任何位置。\`,
  en: \`An order that arrives is left as it is and goes on at once by the only way out.

- There are no parameters, and nothing of the order is read.
- It neither fails nor waits, so it may stand anywhere in a flow.\`,
};
`;
}

function evaluateFile({ family, name }: NewNode): string {
  return `import type { Outcome } from "@orderloom/schema/graph/node";

/** Decides nothing: every order goes on. */
export function evaluate${pascalCase(name)}(): Outcome {
  return { type: "goto", port: "${portOf(family)}" };
}
`;
}

function definitionFile({ family, name }: NewNode): string {
  const [camel, pascal, port] = [camelCase(name), pascalCase(name), portOf(family)];
  const isTrigger = family === "trigger";
  return `import { defineNode } from "../../define-node.ts";
import { evaluate${pascal} } from "./evaluate.ts";
import { ${camel}Help } from "./help.ts";
import { ${camel}Labels, ${camel}Ports } from "./labels.ts";
import { ${pascal}Params } from "./params.ts";

export const ${camel}Definition = defineNode({
  type: "${family}.${name}",
  version: 1,
  family: "${family}",
  icon: "${name}",
  labels: ${camel}Labels,
  help: ${camel}Help,
  params: ${pascal}Params,
  initial: {},
  sample: {},
  hasInput: ${String(!isTrigger)},
  outputs: () => [{ id: "${port}", label: ${camel}Ports.${port} }],
  summary: () => ${camel}Labels.title,
  effects: [],
${isTrigger ? '  trigger: () => ({ events: ["OrderUpdated"], shopIds: null }),\n' : ""}  evaluate: evaluate${pascal},
});
`;
}

function testFile({ family, name }: NewNode): string {
  return `import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { ${definitionName({ name })} } from "./definition.ts";

test("every order goes on", () => {
  expect(${definitionName({ name })}.evaluate(contextWith({}))).toEqual({ type: "goto", port: "${portOf(family)}" });
});
`;
}

function portOf(family: NodeFamily): string {
  return family === "trigger" ? "out" : "done";
}

function camelCase(name: string): string {
  return name.replaceAll(/-([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
}

function pascalCase(name: string): string {
  const camel = camelCase(name);
  return `${camel.charAt(0).toUpperCase()}${camel.slice(1)}`;
}
