import { OrderloomError } from "@orderloom/schema/error";
import type { Liquid } from "liquidjs";
import { compilePlain } from "./plain-template.ts";
import { createEngine, renderContext } from "./template-engine.ts";
import type { TemplateScope } from "./template-scope.ts";

/** A template ready to be rendered; pure, so it may be kept as long as its version. */
export type CompiledTemplate = (scope: TemplateScope) => string;

let engine: Liquid | undefined;

/** The one engine of the process, made when the first template needs it. */
export function templateEngine(): Liquid {
  engine ??= createEngine();
  return engine;
}

/**
 * Compiles a Liquid text. Throws `template_invalid` when it cannot be read; rendering throws `template_budget` when
 * it takes too many steps or too much memory. A name that is not there renders as nothing.
 */
export function compileTemplate(text: string): CompiledTemplate {
  const slow = compileLiquid(text, templateEngine());
  const plain = compilePlain(text);
  return plain ? (scope) => plain(scope) ?? slow(scope) : slow;
}

/** The same with an engine of one's own, which may escape what it inserts. */
export function compileLiquid(text: string, liquid: Liquid): CompiledTemplate {
  const parsed = attempt(() => liquid.parse(text));
  return (scope) => attempt(() => String(liquid.renderSync(parsed, renderContext(liquid, scope))));
}

/** Renders once: {@link compileTemplate} and its errors. */
export function renderTemplate(text: string, scope: TemplateScope): string {
  return compileTemplate(text)(scope);
}

function attempt<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (thrown) {
    throw templateError(thrown);
  }
}

/** Liquid's errors by their message: it has no codes. Its message may quote data, so only the place is kept. */
export function templateError(thrown: unknown): OrderloomError {
  const message = thrown instanceof Error ? thrown.message : "";
  const place = /line:(\d+), col:(\d+)/.exec(message);
  const params = place ? { problem: `${place[1]}:${place[2]}` } : {};
  const isBudget = message.includes("limit exceeded") || thrown instanceof RangeError;
  return new OrderloomError(isBudget ? "template_budget" : "template_invalid", { params, cause: thrown });
}
