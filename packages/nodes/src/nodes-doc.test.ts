import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { NODE_DEFINITIONS } from "./definitions.ts";
import { nodesDoc } from "./nodes-doc.ts";

test("docs/nodes.md is what the definitions say", () => {
  const written = readFileSync(new URL("../../../docs/nodes.md", import.meta.url), "utf8").replaceAll("\r\n", "\n");
  expect(written, "stale: npm run nodes-doc -w @orderloom/nodes").toBe(nodesDoc(NODE_DEFINITIONS));
});

test("every node, port and parameter is told in both languages", () => {
  const text = nodesDoc(NODE_DEFINITIONS);
  for (const { type, labels, help } of NODE_DEFINITIONS) {
    expect(text).toContain(`\`${type}\` v1`);
    expect(text).toContain(help.zh);
    expect(text).toContain(help.en);
    for (const name of Object.keys(labels.params)) expect(text).toContain(`| \`${name}\``);
  }
  expect(text).not.toContain("undefined");
});
