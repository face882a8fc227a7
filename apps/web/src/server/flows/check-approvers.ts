import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { ChainDefinition, ChainLevel } from "@orderloom/schema/approval/approval-chain";
import { type ChainPerson, forecastChain } from "@orderloom/schema/approval/chain-forecast";
import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import { type GraphProblem, graphWarning } from "@orderloom/schema/graph/graph-problem";
import { nodeKey } from "@orderloom/schema/graph/node";
import { referencesOf } from "@orderloom/schema/graph/node-references";
import { isId } from "@orderloom/schema/ids";
import type { Json } from "@orderloom/schema/json";
import type { Money } from "@orderloom/schema/money";
import { listChainPeople } from "@orderloom/store/approvals/chain-people";
import { getChain } from "@orderloom/store/approvals/chains";
import type { Tx } from "@orderloom/store/database/database";

/** Approvals that nobody could decide as people and roles stand today, with an amount for which that is so. */
export async function checkApprovers(tx: Tx, graph: Graph): Promise<readonly GraphProblem[]> {
  const asking = graph.nodes.flatMap((node) => chainsOf(node).map((chainId) => ({ node, chainId })));
  if (asking.length === 0) return [];
  const people = await listChainPeople(tx);
  const problems: GraphProblem[] = [];
  for (const { node, chainId } of asking) {
    const chain = await getChain(tx, chainId);
    if (chain) problems.push(...emptyLevels(node, chain.definition, people));
  }
  return problems;
}

function chainsOf(node: GraphNode): readonly string[] {
  const definition = CATALOGUE.get(nodeKey(node.type, node.typeVersion));
  if (!definition) return [];
  return referencesOf(definition, node).flatMap(({ kind, id }) => (kind === "chain" && isId(id) ? [id] : []));
}

/** Each level once, with the smallest amount that comes to it. */
function emptyLevels(node: GraphNode, chain: ChainDefinition, people: readonly ChainPerson[]): readonly GraphProblem[] {
  const told = new Map<string, GraphProblem>();
  for (const amount of amountsOf(chain)) {
    for (const { level, warnings } of forecastChain(chain, { amount, requesterId: null }, people).levels) {
      if (!warnings.includes("nobody") || told.has(level.id)) continue;
      told.set(level.id, nobodyAt(node, { chain, level, amount }));
    }
  }
  return [...told.values()];
}

function amountsOf({ tiers }: ChainDefinition): readonly (Money | null)[] {
  return tiers ? tiers.steps.map(({ from }) => ({ minor: from, currency: tiers.currency })) : [null];
}

type Empty = { readonly chain: ChainDefinition; readonly level: ChainLevel; readonly amount: Money | null };

function nobodyAt(node: GraphNode, { chain, level, amount }: Empty): GraphProblem {
  const definition = CATALOGUE.get(nodeKey(node.type, node.typeVersion));
  const name: Json = node.name !== "" || !definition ? node.name : { text: definition.labels.title };
  const who: Json = level.who.type === "role" ? { role: level.who.role } : { text: level.name ?? NAMED };
  const params = { node: name, level: chain.levels.indexOf(level) + 1, who };
  const example = amount && amount.minor > 0 ? { amount: { money: { ...amount } } } : {};
  return graphWarning("approval_nobody", { nodes: [node.id], params: { ...params, ...example } });
}

const NAMED = { zh: "指定人员", en: "people by name" } as const;
