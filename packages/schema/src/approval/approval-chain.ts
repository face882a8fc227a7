import { z } from "zod";
import type { Id } from "../ids.ts";
import { LocalizedText } from "../language.ts";
import { LIMITS } from "../limits.ts";
import { Currency, MinorUnits } from "../money.ts";
import { Role } from "../role.ts";

/** Who decides a level: anybody who holds a role, or people by name. */
export const LevelWho = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("role"), role: Role }),
  z.strictObject({ type: z.literal("people"), personIds: z.array(z.string().min(1).max(64)).max(LIMITS.chainPeople) }),
]);
export type LevelWho = z.infer<typeof LevelWho>;

/** How many of them it takes: one, all of them, or all of them one after the other as they are listed. */
export const LEVEL_MODES = ["any", "all", "inOrder"] as const;
export const LevelMode = z.enum(LEVEL_MODES);
export type LevelMode = z.infer<typeof LevelMode>;

/** What happens once, when a level has been open for `minutes`: those asked are reminded, or a role is asked too. */
export const LevelLimit = z.discriminatedUnion("action", [
  z.strictObject({ minutes: z.int().min(1).max(LIMITS.chainLimitMinutes), action: z.literal("remind") }),
  z.strictObject({ minutes: z.int().min(1).max(LIMITS.chainLimitMinutes), action: z.literal("escalate"), to: Role }),
]);
export type LevelLimit = z.infer<typeof LevelLimit>;

/** The id of a level within its chain; tiers name levels by it. */
export const LevelId = z.string().regex(/^[a-z0-9-]{1,36}$/);

/** One level of a chain. `comment` and `evidence` bind an approval; a rejection or a return always gives its reason. */
export const ChainLevel = z.strictObject({
  id: LevelId,
  name: LocalizedText.optional(),
  who: LevelWho,
  mode: LevelMode,
  comment: z.enum(["optional", "required"]),
  evidence: z.enum(["none", "required"]),
  limit: LevelLimit.nullable(),
});
export type ChainLevel = z.infer<typeof ChainLevel>;

/**
 * Which levels decide from which amount on. `from` is in minor units of `currency` and inclusive; a step reaches up
 * to where the next begins. A step without levels approves by itself.
 */
export const ChainTiers = z.strictObject({
  currency: Currency,
  steps: z.array(z.strictObject({ from: MinorUnits, levels: z.array(LevelId) })).max(LIMITS.chainTiers),
});
export type ChainTiers = z.infer<typeof ChainTiers>;

/**
 * What a version of a chain says: its levels in the order they decide, and the amounts they are for (`null`: all
 * levels, whatever the amount). Stored as JSON; `version` is that of this form.
 */
export const ChainDefinition = z.strictObject({
  version: z.literal(2),
  levels: z.array(ChainLevel).max(LIMITS.chainLevels),
  tiers: ChainTiers.nullable(),
});
export type ChainDefinition = z.infer<typeof ChainDefinition>;

/** The first form: a list of roles, each decided by one person who holds it. */
const FirstForm = z.array(z.strictObject({ role: Role }));

/** Reads a stored definition of any form as one of today's. Throws a ZodError for what is none. */
export function upgradeChain(stored: unknown): ChainDefinition {
  const first = FirstForm.safeParse(stored);
  return first.success ? plainChain(first.data.map(({ role }) => role)) : ChainDefinition.parse(stored);
}

/** A chain of roles, one holder of each deciding in turn, with nothing further asked. */
export function plainChain(roles: readonly Role[]): ChainDefinition {
  const levels = roles.map((role, index) => plainLevel(`level-${index + 1}`, { type: "role", role }));
  return { version: 2, levels, tiers: null };
}

/** A level that any one of those asked decides, with nothing further asked of them. */
export function plainLevel(id: string, who: LevelWho): ChainLevel {
  return { id, who, mode: "any", comment: "optional", evidence: "none", limit: null };
}

/**
 * The chain *large order* 大额订单 that every installation starts with: one level, decided by a supervisor. Its id
 * is the same everywhere, so that a flow file that names it works on every installation.
 */
export const LARGE_ORDER_CHAIN_ID: Id = "00000000-0000-4000-8000-000000000001";
export const LARGE_ORDER_CHAIN_NAME: LocalizedText = { zh: "大额订单", en: "Large order" };
