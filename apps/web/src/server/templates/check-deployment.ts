import type { ChainDefinition } from "@orderloom/schema/approval/approval-chain";
import { type GraphProblem, graphError } from "@orderloom/schema/graph/graph-problem";
import { referencesIn } from "@orderloom/schema/graph/node-references";
import { isId } from "@orderloom/schema/ids";
import type { JsonObject } from "@orderloom/schema/json";
import { getChain } from "@orderloom/store/approvals/chains";
import type { Tx } from "@orderloom/store/database/database";
import { type CheckedOptions, fieldName, optionProblems, readOptions } from "@orderloom/templates/frame/check-options";
import type { Template } from "@orderloom/templates/frame/template";
import { referenceExists } from "../flows/check-references.ts";

/** Reads options for this environment: their types, what they name, and what the template has against them. */
export async function checkDeployment(tx: Tx, template: Template, given: JsonObject): Promise<CheckedOptions> {
  const read = readOptions(template, given);
  if (!read.ok) return read;
  const missing = await missingReferences(tx, template, given);
  if (missing.length > 0) return { ok: false, problems: missing };
  const chain = await chainOf(tx, template.chainId(read.options));
  const problems = optionProblems(template, read.options, { chain });
  return problems.length > 0 ? { ok: false, problems } : read;
}

async function missingReferences(tx: Tx, template: Template, given: JsonObject): Promise<readonly GraphProblem[]> {
  const problems: GraphProblem[] = [];
  for (const { kind, id, path } of referencesIn(template.options, given)) {
    if (await referenceExists(tx, { kind, id })) continue;
    const params = { node: { text: template.name }, field: fieldName(template, path) };
    problems.push(graphError("reference_missing", { path, params }));
  }
  return problems;
}

async function chainOf(tx: Tx, chainId: string): Promise<ChainDefinition | null> {
  const chain = isId(chainId) ? await getChain(tx, chainId) : null;
  return chain?.definition ?? null;
}
