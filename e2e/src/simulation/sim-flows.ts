import { compile } from "@orderloom/engine/compile";
import type { Program } from "@orderloom/engine/program";
import { TEST_CATALOGUE } from "@orderloom/engine/testing/nodes";
import { randomFlow } from "@orderloom/engine/testing/random-flow";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { type ChainDefinition, plainChain } from "@orderloom/schema/approval/approval-chain";
import type { Graph } from "@orderloom/schema/graph/graph";
import type { EventType } from "@orderloom/schema/order/event";
import { exampleChain, type Template } from "@orderloom/templates/frame/template";
import { TEMPLATES } from "@orderloom/templates/templates";
import fc from "fast-check";
import type { Dice } from "./dice.ts";
import { HAND_MADE } from "./hand-made.ts";

/** A published flow: its program, what it listens to, and the chain that its approvals go along. */
export type SimFlow = {
  readonly name: string;
  readonly program: Program;
  readonly node: string;
  readonly events: readonly EventType[];
  readonly chain: ChainDefinition;
};

/** Two flows of the real nodes, and half the time one that nobody drew. */
export function drawFlows(dice: Dice): readonly SimFlow[] {
  const made = KNOWN[dice.below(KNOWN.length)];
  const other = KNOWN[dice.below(KNOWN.length)];
  const known = [made, other].flatMap((flow) => flow ?? []);
  const flows = dice.chance(0.6) ? [...known.slice(0, 1), drawnFlow(dice)] : known;
  return [...new Set(flows)];
}

/** Compiled once for all seeds: programs never change. */
const KNOWN: readonly SimFlow[] = [
  ...TEMPLATES.map(templateFlow),
  ...Object.entries(HAND_MADE).map(([name, graph]) =>
    simFlow(name, compile(graph, CATALOGUE), plainChain(["supervisor"])),
  ),
];

function templateFlow(template: Template): SimFlow {
  const options = template.options.parse(template.example);
  return simFlow(template.id, compile(template.graph(options, "en"), CATALOGUE), exampleChain(template));
}

/** A flow of the engine's own nodes, as its generator draws them. Child runs and stock are not modelled: timers stand there. */
function drawnFlow(dice: Dice): SimFlow {
  const [graph] = fc.sample(randomFlow, { seed: dice.below(2 ** 31), numRuns: 1 });
  if (!graph) throw new RangeError("no flow was drawn");
  const chain = plainChain(dice.chance(0.5) ? ["supervisor"] : ["agent", "finance"]);
  return simFlow("drawn", compile(withTimers(graph), TEST_CATALOGUE), chain);
}

function withTimers(graph: Graph): Graph {
  return {
    ...graph,
    nodes: graph.nodes.map((node) =>
      node.params["for"] === "children" || node.params["for"] === "stock"
        ? { ...node, params: { ...node.params, for: "timer" } }
        : node,
    ),
  };
}

function simFlow(name: string, program: Program, chain: ChainDefinition): SimFlow {
  const [trigger] = program.triggers;
  if (!trigger) throw new RangeError(`${name} has no trigger`);
  return { name, program, node: trigger.node, events: [...trigger.spec.events], chain };
}
