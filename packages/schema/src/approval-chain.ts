import { z } from "zod";
import type { LocalizedText } from "./language.ts";
import { LIMITS } from "./limits.ts";
import { Role } from "./role.ts";

/** One level of a chain: any person with the role decides it. */
export const ChainLevel = z.strictObject({ role: Role });
export type ChainLevel = z.infer<typeof ChainLevel>;

/** The levels of a chain in the order they decide; a rejection at any level ends the request. */
export const ChainLevels = z.array(ChainLevel).max(LIMITS.chainLevels);
export type ChainLevels = z.infer<typeof ChainLevels>;

/**
 * The chain *large order* 大额订单 that every installation starts with: one level, decided by a supervisor. Its id
 * is the same everywhere, so that a flow file that names it works on every installation.
 */
export const LARGE_ORDER_CHAIN_ID = "00000000-0000-4000-8000-000000000001";
export const LARGE_ORDER_CHAIN_NAME: LocalizedText = { zh: "大额订单", en: "Large order" };
