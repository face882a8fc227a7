import { CATALOGUE } from "@orderloom/nodes/definitions";
import { OrderloomError } from "@orderloom/schema/error";
import type { Graph } from "@orderloom/schema/graph/graph";
import { nodeKey } from "@orderloom/schema/graph/node";
import type { CallEffect } from "@orderloom/schema/run/effect";
import { z } from "zod";
import { playTest, type TestScene } from "./play-test.ts";
import { callAt } from "./play-trial.ts";
import { soundPart } from "./sound-part.ts";

/** Where the call is made in a draft, and what leads to it. */
export type TrialCall = { readonly graph: Graph; readonly node: string; readonly scene: TestScene };

/** The call as the node makes it for that scene. Throws `graph_invalid`, and `trial_no_call` where it makes none. */
export function trialCall({ graph, node, scene }: TrialCall): CallEffect {
  const part = soundPart(graph);
  if (!part) throw new OrderloomError("graph_invalid");
  const trial = playTest(scene, { graph, program: part.program });
  const call = trial && callAt(trial, node);
  if (!call) throw new OrderloomError("trial_no_call", { params: { node } });
  return call;
}

const Connected = z.object({
  properties: z.record(z.string(), z.object({ connectionType: z.string().optional() }).catch({})),
});

/** The type of connection that the calls of a node go through; null where it chooses none. */
export function connectionTypeAt(graph: Graph, id: string): string | null {
  const node = graph.nodes.find((known) => known.id === id);
  const definition = node && CATALOGUE.get(nodeKey(node.type, node.typeVersion));
  const shape = definition && Connected.safeParse(z.toJSONSchema(definition.params, { io: "input" })).data;
  const types = Object.values(shape?.properties ?? {}).flatMap(({ connectionType }) => connectionType ?? []);
  return types[0] ?? null;
}
