import { types } from "pg";

const INT8 = 20;
const TIMESTAMPTZ = 1184;

/**
 * How column values become ours in plain SQL: amounts and counters are safe integers, moments are ISO 8601 with
 * milliseconds like everywhere else in the product. (Drizzle's own queries bring their own parsers.)
 */
export const VALUE_PARSERS = {
  getTypeParser(oid: number, format?: "text" | "binary"): unknown {
    if (oid === INT8) return Number;
    if (oid === TIMESTAMPTZ) return toIsoMoment;
    return format === "binary" ? types.getTypeParser(oid, "binary") : types.getTypeParser(oid, "text");
  },
};

/** `2026-11-21 08:00:00.5+00` → `2026-11-21T08:00:00.500Z`; other offsets are brought to UTC. */
export function toIsoMoment(text: string): string {
  if (!text.endsWith("+00"))
    return new Date(`${text.replace(" ", "T")}${/[+-]\d\d$/.test(text) ? ":00" : ""}`).toISOString();
  const fraction = text.slice(20, -3).padEnd(3, "0").slice(0, 3);
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
}
