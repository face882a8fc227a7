import type { Json } from "./json.ts";

/** A value read as JSON; `removed` counts the characters that had to go. */
export type CleanJsonResult =
  | { readonly ok: true; readonly json: Json; readonly removed: number }
  | { readonly ok: false; readonly reason: "depth" | "not_json" };

/**
 * Reads a value from outside as JSON that Postgres can keep: NUL and lone surrogates are taken out of texts and
 * keys and counted, keys without a value and `__proto__` are dropped. Refuses what is nested deeper than `maxDepth`
 * (so that later walks may recurse) and what JSON cannot say.
 */
export function cleanJson(value: unknown, maxDepth: number): CleanJsonResult {
  if (isClean(value, maxDepth)) return { ok: true, json: value, removed: 0 };
  const state: State = { removed: 0, maxDepth };
  try {
    return { ok: true, json: clean(value, 0, state), removed: state.removed };
  } catch (thrown) {
    if (thrown instanceof Refusal) return { ok: false, reason: thrown.reason };
    throw thrown;
  }
}

/** Most of what comes is clean: to look is a tenth of the work of copying. */
function isClean(value: unknown, depthLeft: number): value is Json {
  if (typeof value === "string") return isKeepable(value);
  if (typeof value === "boolean" || value === null) return true;
  if (typeof value !== "object") return typeof value === "number" && Number.isFinite(value);
  if (depthLeft <= 0) return false;
  if (Array.isArray(value)) return value.every((item) => isClean(item, depthLeft - 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  const entries: [string, unknown][] = Object.entries(value);
  return entries.every(([key, inner]) => key !== "__proto__" && isKeepable(key) && isClean(inner, depthLeft - 1));
}

function isKeepable(text: string): boolean {
  return !HAS_UNKEEPABLE.test(text);
}

type State = { removed: number; readonly maxDepth: number };

class Refusal extends Error {
  readonly reason: "depth" | "not_json";
  constructor(reason: "depth" | "not_json") {
    super(reason);
    this.reason = reason;
  }
}

function clean(value: unknown, depth: number, state: State): Json {
  if (typeof value === "string") return cleanText(value, state);
  if (typeof value === "boolean" || value === null) return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value !== "object") throw new Refusal("not_json");
  if (depth >= state.maxDepth) throw new Refusal("depth");
  if (Array.isArray(value)) return value.map((item: unknown) => clean(item, depth + 1, state));
  const entries: [string, Json][] = [];
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined || key === "__proto__") continue;
    entries.push([cleanText(key, state), clean(inner, depth + 1, state)]);
  }
  return Object.fromEntries(entries);
}

/** In unicode mode a surrogate matches only where it stands alone. */
const UNKEEPABLE = /\0|\p{Surrogate}/gu;
const HAS_UNKEEPABLE = /\0|\p{Surrogate}/u;

function cleanText(text: string, state: State): string {
  const kept = text.replaceAll(UNKEEPABLE, "");
  state.removed += text.length - kept.length;
  return kept;
}
