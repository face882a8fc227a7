import { upgradeGraph } from "@orderloom/schema/graph/graph-upgrade";
import { z } from "zod";
import { checkForPublishing } from "../../flows/publish-graph.ts";
import { answer, defineRoute } from "../define-route.ts";

/** All that is wrong with a graph, if it were published here; nothing is stored. */
export const validateFlow = defineRoute({
  scope: "flows:read",
  summary: "Says all that is wrong with a graph, if it were published here; nothing is stored.",
  answers: { 200: "The problems; none for a graph that can be published." },
  body: z.json(),
  async handle({ body, transaction }) {
    const graph = upgradeGraph(body);
    return answer({ problems: await transaction((tx) => checkForPublishing(tx, graph)) });
  },
});
