import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NODE_FAMILIES } from "@orderloom/schema/graph/node";
import { listNode } from "./list-node.ts";
import { type NewNode, nodeFiles } from "./node-files.ts";

/** Why no node was written, as one sentence for whoever asked. */
export class NodeRefused extends Error {
  override readonly name = "NodeRefused";
}

const LIST = "packages/nodes/src/definitions.ts";

/**
 * Writes the folder of a new node, working and tested as it is, and its line in the list. `path` is
 * `family/name`, e.g. `rule/weight-limit`. Returns the files written; throws {@link NodeRefused}.
 */
export function writeNode(root: string, asked: { path: string; zh?: string; en?: string }): readonly string[] {
  const node = readName(asked);
  const folder = `packages/nodes/src/${node.family}/${node.name}`;
  if (existsSync(join(root, folder))) throw new NodeRefused(`${folder} exists already.`);
  const list = listNode(readFileSync(join(root, LIST), "utf8"), node);
  if (list === null) throw new NodeRefused(`${node.name} is a node of another family already; give it another name.`);
  mkdirSync(join(root, folder), { recursive: true });
  const files = nodeFiles(node);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, folder, file), text);
  writeFileSync(join(root, LIST), list);
  return [...Object.keys(files).map((file) => `${folder}/${file}`), LIST];
}

function readName({ path, zh, en }: { path: string; zh?: string; en?: string }): NewNode {
  const [family = "", name = "", ...more] = path.split("/");
  const known = NODE_FAMILIES.find((candidate) => candidate === family);
  if (!known || more.length > 0) {
    throw new NodeRefused(`Say which node, as family/name; families: ${NODE_FAMILIES.join(", ")}.`);
  }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new NodeRefused("A name is of small letters and digits, words joined by one dash: weight-limit.");
  }
  const words = name.replaceAll("-", " ");
  const title = { zh: zh ?? `新节点 ${words}`, en: en ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}` };
  return { family: known, name, title };
}
