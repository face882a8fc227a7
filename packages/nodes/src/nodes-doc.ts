import type { NodeDefinition, ParamLabel, Port } from "@orderloom/schema/graph/node";
import type { LocalizedText } from "@orderloom/schema/language";
import { z } from "zod";

/** The text of docs/nodes.md: every node with its ports, parameters and help, as its definition has them. */
export function nodesDoc(definitions: readonly NodeDefinition[]): string {
  const contents = definitions.map((definition) => `- [${titleOf(definition)}](#${anchorOf(definition)})`);
  const parts = [HEAD, contents.join("\n"), ...definitions.map(nodeDoc)];
  return `${parts.join("\n\n")}\n`;
}

const HEAD = `# 节点 · Nodes

<!-- Written by "npm run nodes-doc -w @orderloom/nodes" from the definitions; change those instead. -->

流程由下列节点组成。每个节点从一个出口离开；没有接线的出口到此结束。
Flows are drawn from these nodes. A node is left by one of its ports; a port without a wire ends that way.`;

function nodeDoc(definition: NodeDefinition): string {
  const { labels, help, type, version } = definition;
  const ports = definition.outputs(definition.params.parse(definition.sample));
  return [
    `## ${titleOf(definition)}`,
    `<a id="${anchorOf(definition)}"></a>\`${type}\` v${version}`,
    both(labels.description),
    `**出口 · Ports**: ${ports.map(portDoc).join(" · ")}`,
    paramsDoc(definition),
    help.zh,
    help.en,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function paramsDoc({ labels, params }: NodeDefinition): string {
  const { properties = {}, required = [] } = z.toJSONSchema(params, { io: "input" });
  const inside = (name: string) => Object.keys(labels.params).filter((path) => path.startsWith(`${name}.`));
  const paths = Object.keys(properties).flatMap((name) => [name, ...inside(name)]);
  const rows = paths.map((name) => {
    const label = labels.params[name];
    return label ? paramRow(name, { label, isRequired: required.includes(name) }) : "";
  });
  const head = "| 参数 · Parameter | 说明 · What it is | 示例 · Example |\n| --- | --- | --- |";
  return rows.length === 0 ? "" : [head, ...rows].join("\n");
}

function paramRow(name: string, { label, isRequired }: { label: ParamLabel; isRequired: boolean }): string {
  const what = [both(label.label), label.help ? both(label.help) : ""].filter((text) => text !== "").join("<br>");
  const example = label.example === undefined ? "" : `\`${label.example}\``;
  return `| \`${name}\`${isRequired ? " *" : ""} | ${cell(what)} | ${cell(example)} |`;
}

function portDoc({ id, label }: Port): string {
  return `\`${id}\` ${label.zh} ${label.en}`;
}

function titleOf({ labels }: NodeDefinition): string {
  return `${labels.title.zh} · ${labels.title.en}`;
}

function anchorOf({ type }: NodeDefinition): string {
  return type.replace(".", "-");
}

function both({ zh, en }: LocalizedText): string {
  return `${zh} ${en}`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
