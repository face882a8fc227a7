import { OrderloomError } from "@orderloom/schema/error";
import type { Graph } from "@orderloom/schema/graph/graph";
import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "@orderloom/store/database/database";
import { getDraft } from "@orderloom/store/flows/drafts";
import { getFlow } from "@orderloom/store/flows/flow-queries";
import { getVersion, listVersions } from "@orderloom/store/flows/versions";
import { z } from "zod";
import { answer, defineRoute } from "../define-route.ts";
import { FlowParams } from "./flow-params.ts";

const Query = z.strictObject({
  /** A version number, `published` for the one in force, else the draft. */
  version: z.union([z.literal(["draft", "published"]), z.coerce.number().int().positive()]).default("draft"),
});
type Which = z.output<typeof Query>["version"];

/** The graph of a flow, as a file that can be imported anywhere. */
export const exportFlow = defineRoute({
  scope: "flows:read",
  summary: "Reads the graph of a flow, as a file that can be imported anywhere.",
  answers: { 200: "The graph (docs/flow.schema.json)." },
  params: FlowParams,
  query: Query,
  async handle({ params: { flowId }, query: { version }, transaction }) {
    const graph = await transaction((tx) => graphOf(tx, flowId, version));
    if (!graph) throw new OrderloomError("not_found", { params: { flowId, version } });
    return answer(graph);
  },
});

async function graphOf(tx: Tx, flowId: Id, which: Which): Promise<Graph | null> {
  if (which === "draft") return (await getDraft(tx, flowId))?.graph ?? null;
  const versionId = await versionIdOf(tx, flowId, which);
  return versionId ? ((await getVersion(tx, versionId))?.graph ?? null) : null;
}

async function versionIdOf(tx: Tx, flowId: Id, which: number | "published"): Promise<Id | null> {
  if (which === "published") return (await getFlow(tx, flowId))?.publication?.versionId ?? null;
  const [version] = await listVersions(tx, { flowId, before: which + 1 });
  return version?.number === which ? version.id : null;
}
