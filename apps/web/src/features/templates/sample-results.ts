import { compile } from "@orderloom/engine/compile";
import { rehearse } from "@orderloom/engine/rehearse";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { ChainDefinition } from "@orderloom/schema/approval/approval-chain";
import type { Graph } from "@orderloom/schema/graph/graph";
import { outputPorts } from "@orderloom/schema/graph/ports";
import { inLanguage, type Language } from "@orderloom/schema/language";
import type { Money } from "@orderloom/schema/money";
import type { Machine } from "@orderloom/schema/order/state-machine";
import type { Sample } from "@orderloom/templates/frame/sample";
import { type SampleOutcome, sampleOutcome, type WayStep } from "@orderloom/templates/frame/sample-outcome";
import { sampleScene } from "@orderloom/templates/frame/sample-scene";
import type { Template } from "@orderloom/templates/frame/template";
import { definitionOf } from "../../ui/flow-canvas/node-face.ts";

/** A sample order with what becomes of it, in the reader's language. */
export type SampleResult = {
  readonly sample: Sample;
  readonly outcome: SampleOutcome;
  readonly way: readonly SaidStep[];
};

/** A step of the way by its node's name; `choice` is the way out that was taken where there are several. */
export type SaidStep = { readonly key: string; readonly name: string; readonly choice: string | null };

type Filled = {
  readonly options: unknown;
  readonly chain: ChainDefinition;
  readonly language: Language;
  /** How orders of each type move that has a machine of its own. */
  readonly machines?: ReadonlyMap<string, Machine>;
};

/** Rehearses every sample of a template with these options and this chain. Pure, so it runs at every keystroke. */
export function sampleResults(
  template: Template,
  { options, chain, language, machines }: Filled,
): readonly SampleResult[] {
  const graph = template.graph(options, language);
  const program = compile(graph, CATALOGUE);
  const shopIds = program.triggers[0]?.spec.shopIds ?? null;
  return template.samples(options, chain).map((sample) => {
    const scene = sampleScene(sample, { chain, shopIds });
    const machine = scene.order === null ? undefined : machines?.get(scene.order.facts.orderType);
    const outcome = sampleOutcome(rehearse(program, { ...scene, machine }), chain);
    return { sample, outcome, way: sayWay(graph, outcome.way, language) };
  });
}

/** The amount that a sample is about: that of its refund, else of its order. */
export function sampleAmount({ order, refund }: Sample): Money {
  if (refund) return { minor: refund.amount, currency: refund.currency };
  return { minor: order.amounts.payable, currency: order.currency };
}

function sayWay(graph: Graph, way: readonly WayStep[], language: Language): readonly SaidStep[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return way.flatMap(({ node: id, port }, index) => {
    const node = nodes.get(id);
    const definition = node && definitionOf(CATALOGUE, node);
    if (!node || !definition) return [];
    const ports = outputPorts(definition, node);
    const taken = ports.length > 1 ? ports.find((known) => known.id === port) : undefined;
    return [{ key: `${index} ${id}`, name: node.name, choice: taken ? inLanguage(taken.label, language) : null }];
  });
}
