import { cleanJson } from "@orderloom/schema/clean-json";
import { OrderloomError } from "@orderloom/schema/error";
import type { ParamProblem } from "@orderloom/schema/graph/node";
import type { Json } from "@orderloom/schema/json";
import { isJsonObject, readPath } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import { checkTemplate } from "./check-template.ts";
import { compileTemplate } from "./render-template.ts";
import type { TemplateScope } from "./template-scope.ts";

export type CompiledJson = (scope: TemplateScope) => Json;

/** A text that is one variable and nothing else. */
const LONE_VARIABLE = /^\{\{-?\s*((?:order|outputs|trigger)(?:\.[\w-]+)+)\s*-?\}\}$/;

/**
 * Compiles JSON whose texts are templates. The JSON is parsed first and values are put into its texts, so no value
 * can change its shape. A text that is one variable alone becomes that value with its type, null when it is missing.
 * An empty text is null. Throws `not_json` or `template_invalid`.
 */
export function compileJson(text: string): CompiledJson {
  const parsed = parse(text);
  if (parsed === undefined) throw new OrderloomError("not_json");
  return compileValue(parsed);
}

/** The problems of such a text: `not_json` when it is none, else those of the templates in it. */
export function checkJsonTemplate(text: string): readonly ParamProblem[] {
  const parsed = parse(text);
  return parsed === undefined ? [{ code: "not_json" }] : textsOf(parsed).flatMap((template) => checkTemplate(template));
}

function parse(text: string): Json | undefined {
  if (text.trim() === "") return null;
  try {
    const cleaned = cleanJson(JSON.parse(text), LIMITS.jsonDepth);
    return cleaned.ok ? cleaned.json : undefined;
  } catch {
    return undefined;
  }
}

function compileValue(value: Json): CompiledJson {
  if (typeof value === "string") return compileText(value);
  if (Array.isArray(value)) {
    const items = value.map(compileValue);
    return (scope) => items.map((item) => item(scope));
  }
  if (!isJsonObject(value)) return () => value;
  const entries = Object.entries(value).map(([key, inner]) => [key, compileValue(inner)] as const);
  return (scope) => Object.fromEntries(entries.map(([key, inner]) => [key, inner(scope)]));
}

function compileText(text: string): CompiledJson {
  const path = LONE_VARIABLE.exec(text.trim())?.[1];
  return path === undefined ? compileTemplate(text) : (scope) => readPath(scope, path) ?? null;
}

function textsOf(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isJsonObject(value) ? Object.values(value).flatMap(textsOf) : [];
}
