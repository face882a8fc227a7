import { OrderloomError } from "@orderloom/schema/error";
import type { ParamProblem } from "@orderloom/schema/graph/node";
import type { Liquid } from "liquidjs";
import { checkTemplate } from "./check-template.ts";
import { type CompiledTemplate, compileLiquid } from "./render-template.ts";
import { createEngine } from "./template-engine.ts";

let engine: Liquid | undefined;

/** Stands where a value is missing; no value can write it, since control characters are percent-encoded. */
const NOTHING = "\0";

/**
 * Compiles a URL path. What it inserts is percent-encoded, so a value stays one segment. Rendering throws
 * `template_invalid` when a value is missing, or when the path would leave its place (`..`, `//`, `?`, `#`): a
 * request to another place than the one drawn must not be made.
 */
export function compilePath(text: string): CompiledTemplate {
  engine ??= createEngine(encodeSegment);
  const render = compileLiquid(text, engine);
  return (scope) => {
    const path = render(scope);
    if (!isPlainPath(path)) throw new OrderloomError("template_invalid", { params: { problem: "path" } });
    return path;
  };
}

/** The problems of such a text, also of what it says itself: a place beside the path it stands for. */
export function checkPath(text: string): readonly ParamProblem[] {
  const problems = checkTemplate(text);
  const withoutValues = text.replaceAll(/\{\{.*?\}\}|\{%.*?%\}/gs, "x");
  if (problems.length > 0 || isPlainPath(withoutValues)) return problems;
  return [{ code: "template_invalid", params: { problem: "path" } }];
}

function encodeSegment(value: unknown): string {
  return value === null || value === undefined || value === "" ? NOTHING : encodeURIComponent(String(value));
}

function isPlainPath(path: string): boolean {
  if (!/^\/(?!\/)[^?#\\\s\p{Cc}]*$/u.test(path)) return false;
  return path.split("/").every((segment) => !/^(\.|%2e){1,2}$/i.test(segment));
}
