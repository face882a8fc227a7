import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import type { GraphProblem } from "@orderloom/schema/graph/graph-problem";
import type { Id } from "@orderloom/schema/ids";
import { JsonObject } from "@orderloom/schema/json";
import type { Language } from "@orderloom/schema/language";
import type { Tx } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import type { Template } from "@orderloom/templates/frame/template";
import { findTemplate } from "@orderloom/templates/templates";
import { z } from "zod";
import { FlowName } from "../flows/flow-name.ts";
import { publishGraph } from "../flows/publish-graph.ts";
import { checkDeployment } from "./check-deployment.ts";

/** What somebody who fills the form sends; without a name the flow is called as its template. */
export const DeployWish = z.strictObject({
  name: FlowName.optional(),
  options: JsonObject,
  publish: z.boolean().default(false),
});

/** A flow of its own, or everything that keeps the options from being one. */
export type Deployment =
  | { readonly ok: true; readonly flowId: Id; readonly version: number | null }
  | { readonly ok: false; readonly problems: readonly GraphProblem[] };

/**
 * Makes a flow of a template and publishes it to this environment: all of it or nothing. Every deployment is a new
 * flow. Throws `not_found` for a template that there is not.
 */
export async function deployTemplate(
  tx: Tx,
  wish: z.output<typeof DeployWish> & {
    readonly templateId: string;
    readonly language: Language;
    readonly cause: Cause;
  },
): Promise<Deployment> {
  const { templateId, options, language, cause } = wish;
  const template = templateOf(templateId);
  const checked = await checkDeployment(tx, template, options);
  if (!checked.ok) return checked;
  const graph = template.graph(checked.options, language);
  const { flowId } = await createFlow(tx, { name: wish.name ?? template.name[language], graph, cause });
  if (!wish.publish) return { ok: true, flowId, version: null };
  const published = await publishGraph(tx, { flowId, graph, cause });
  if (published.ok) return { ok: true, flowId, version: published.number };
  // Options that passed make a graph that passes, which a test of every template holds to: this takes the flow back.
  throw new OrderloomError(published.code, { params: { templateId } });
}

function templateOf(templateId: string): Template {
  const template = findTemplate(templateId);
  if (!template) throw new OrderloomError("not_found", { params: { templateId } });
  return template;
}
