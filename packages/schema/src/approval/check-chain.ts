import type { ErrorCode } from "../error.ts";
import { isAllowed } from "../permission.ts";
import { ROLES, type Role } from "../role.ts";
import type { ChainDefinition, ChainLevel, ChainTiers } from "./approval-chain.ts";

type ProblemCode = Extract<
  ErrorCode,
  `approval_chain_${string}` | `approval_level_${string}` | `approval_tier_${string}`
>;

/** Why a chain is refused at save. `path` is the field, as in `levels.0.who`. */
export type ChainProblem = { readonly code: ProblemCode; readonly path: string };

/** The roles that may decide at all; a level that asks another would never be decided. */
export const DECIDING_ROLES: readonly Role[] = ROLES.filter((role) => isAllowed([role], "approval.decide"));

/** Everything about a chain that would leave a request undecided or its tiers unclear; empty when it can be saved. */
export function checkChain({ levels, tiers }: ChainDefinition): readonly ChainProblem[] {
  if (levels.length === 0) return [{ code: "approval_chain_empty", path: "levels" }];
  return [...levels.flatMap(checkLevel), ...checkIds(levels), ...(tiers ? checkTiers(tiers, levels) : [])];
}

function checkLevel({ who, mode, limit }: ChainLevel, index: number): ChainProblem[] {
  const path = `levels.${index}`;
  const problems: ChainProblem[] = [];
  if (who.type === "people") {
    if (who.personIds.length === 0) problems.push({ code: "approval_level_empty", path: `${path}.who` });
    if (new Set(who.personIds).size < who.personIds.length)
      problems.push({ code: "approval_level_repeated", path: `${path}.who` });
  } else {
    if (!DECIDING_ROLES.includes(who.role)) problems.push({ code: "approval_level_role", path: `${path}.who` });
    // A role has no first and second.
    if (mode === "inOrder") problems.push({ code: "approval_level_order", path: `${path}.mode` });
  }
  if (limit?.action === "escalate" && !DECIDING_ROLES.includes(limit.to))
    problems.push({ code: "approval_level_role", path: `${path}.limit` });
  return problems;
}

function checkIds(levels: readonly ChainLevel[]): ChainProblem[] {
  const ids = levels.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ code: "approval_level_repeated" as const, path: `levels.${index}.id` }],
  );
}

function checkTiers({ steps }: ChainTiers, levels: readonly ChainLevel[]): ChainProblem[] {
  const known = new Set(levels.map(({ id }) => id));
  const used = new Set(steps.flatMap((step) => step.levels));
  const problems: ChainProblem[] = steps[0]?.from === 0 ? [] : [{ code: "approval_tier_start", path: "tiers.steps.0" }];
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    const path = `tiers.steps.${index}`;
    if (before && step.from <= before.from) problems.push({ code: "approval_tier_order", path });
    if (step.levels.some((id) => !known.has(id))) problems.push({ code: "approval_tier_level", path });
  }
  const idle = levels.findIndex(({ id }) => !used.has(id));
  if (idle !== -1) problems.push({ code: "approval_tier_unused", path: `levels.${idle}` });
  return problems;
}
