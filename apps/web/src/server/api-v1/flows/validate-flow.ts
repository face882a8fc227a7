import { CATALOGUE } from "@orderloom/nodes/definitions";
import { checkGraph } from "@orderloom/schema/graph-check";
import { upgradeGraph } from "@orderloom/schema/graph-upgrade";
import { z } from "zod";
import { answer, defineRoute } from "../define-route.ts";

/** All that is wrong with a graph; nothing is stored. */
export const validateFlow = defineRoute({
  scope: "flows:read",
  async handle({ body }) {
    const graph = upgradeGraph(await body(z.json()));
    return answer({ problems: checkGraph(graph, CATALOGUE) });
  },
});
