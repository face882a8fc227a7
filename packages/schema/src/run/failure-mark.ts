import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { Failure } from "./run.ts";

const MARK_CHARS = 300;
/** Numbers that tell kinds apart (a status of HTTP) are shorter than those that tell things apart. */
const KIND_BELOW = 1_000;

/**
 * What failures of one cause have in common, beside code and node: the values of the sentence, with everything taken
 * out that tells one order from another. Of a run that has seen personal content no text is left at all.
 */
export function failureMark({ params }: Pick<Failure, "params">, personal: boolean): string {
  const common = commonOf(params, personal);
  const text = JSON.stringify(common ?? {});
  return text.length > MARK_CHARS ? "{}" : text;
}

/** The values of a mark, for the sentence that names a cause. */
export function paramsOfMark(mark: string | null): JsonObject {
  const value: Json = mark === null ? {} : JSON.parse(mark);
  return isJsonObject(value) ? value : {};
}

const IDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9A-Za-z_-]*\d{4,}[0-9A-Za-z_-]*/gi;

function commonOf(value: Json, personal: boolean): Json | undefined {
  if (typeof value === "string") return personal ? undefined : value.replace(IDS, "#");
  if (typeof value === "number") return Math.abs(value) < KIND_BELOW ? value : undefined;
  if (typeof value === "boolean") return value;
  if (!isJsonObject(value)) return undefined;
  const entries = Object.keys(value)
    .sort()
    .flatMap((key): [string, Json][] => {
      const common = commonOf(value[key] ?? null, personal);
      return common === undefined ? [] : [[key, common]];
    });
  return Object.fromEntries(entries);
}
