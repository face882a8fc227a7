import type { EvaluateContext } from "@orderloom/schema/graph/node";
import type { Json, JsonObject } from "@orderloom/schema/json";
import { formatDecimal } from "@orderloom/schema/money";
import { CUSTOM_KINDS, customPath } from "@orderloom/schema/order/custom-value";
import type { Order } from "@orderloom/schema/order/order";
import { type FieldValue, ORDER_FIELDS, readOrderField } from "@orderloom/schema/order/order-fields";
import { readTriggerField, TRIGGER_FIELDS } from "@orderloom/schema/order/trigger-fields";
import { refundOfTrigger } from "@orderloom/schema/refund/refund";

/** The roots a template may name. */
export const TEMPLATE_ROOTS = ["order", "outputs", "trigger"] as const;
export type TemplateRoot = (typeof TEMPLATE_ROOTS)[number];

/** What a template may read. */
export type TemplateScope = Readonly<Partial<Record<TemplateRoot, JsonObject>>>;

/**
 * The scope of a node's templates. `order` holds the listed fields, none of them personal; an amount reads
 * `1200.00 CNY`, and `| amount` leaves the number.
 */
export function templateScope(ctx: Omit<EvaluateContext<unknown>, "params">): TemplateScope {
  let order: JsonObject | undefined;
  let trigger: JsonObject | undefined;
  return {
    outputs: ctx.outputs,
    // Most texts name one field or none, so nothing is written out before it is asked for.
    get order() {
      order ??= ctx.order ? orderScope(ctx.order.facts) : {};
      return order;
    },
    get trigger() {
      trigger ??= triggerScope(ctx.trigger);
      return trigger;
    },
  };
}

/** The refund of a run that one started stands at `trigger.refund`, its amount written like the order's. */
function triggerScope(trigger: JsonObject): JsonObject {
  if (!refundOfTrigger(trigger)) return trigger;
  const refund: Record<string, Json> = {};
  for (const { path } of TRIGGER_FIELDS) {
    refund[path.slice("refund.".length)] = templateValue(readTriggerField(trigger, path));
  }
  return { ...trigger, refund };
}

function orderScope(order: Order): JsonObject {
  const scope: Record<string, Json> = {};
  for (const { path } of ORDER_FIELDS) scope[path] = templateValue(readOrderField(order, path) ?? null);
  return order.custom ? { ...scope, custom: customScope(order, Object.keys(order.custom)) } : scope;
}

/** The fields that administrators defined, as their paths name them: by the type of what they hold. */
function customScope(order: Order, keys: readonly string[]): JsonObject {
  return Object.fromEntries(
    CUSTOM_KINDS.map((kind) => [
      kind,
      Object.fromEntries(
        keys.map((key) => [key, templateValue(readOrderField(order, customPath({ kind, key })) ?? null)]),
      ),
    ]),
  );
}

/** A field's value as a template writes it: an amount reads `1200.00 CNY`. */
export function templateValue(value: FieldValue): Json {
  if (typeof value !== "object" || value === null || !("minor" in value)) return value;
  return `${formatDecimal(value.minor, value.currency)} ${value.currency}`;
}
