import type { Json, JsonObject } from "@orderloom/schema/json";
import { formatDecimal } from "@orderloom/schema/money";
import type { EvaluateContext } from "@orderloom/schema/node";
import type { Order } from "@orderloom/schema/order";
import { type FieldValue, ORDER_FIELDS, readOrderField } from "@orderloom/schema/order-fields";
import { refundOfTrigger } from "@orderloom/schema/refund";
import { readTriggerField, TRIGGER_FIELDS } from "@orderloom/schema/trigger-fields";
import { oncePer } from "../once-per.ts";

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
  const order = ctx.order ? orderScope(ctx.order.facts) : {};
  return { order, outputs: ctx.outputs, trigger: triggerScope(ctx.trigger) };
}

/** The refund of a run that one started stands at `trigger.refund`, its amount written like the order's. */
const triggerScope = oncePer((trigger: JsonObject): JsonObject => {
  if (!refundOfTrigger(trigger)) return trigger;
  const fields = TRIGGER_FIELDS.map(({ path }) => [
    path.slice("refund.".length),
    templateValue(readTriggerField(trigger, path)),
  ]);
  return { ...trigger, refund: Object.fromEntries(fields) };
});

/** An order never changes, only another takes its place: several templates of one turn share the work. */
const orderScope = oncePer(
  (order: Order): JsonObject =>
    Object.fromEntries(ORDER_FIELDS.map(({ path }) => [path, templateValue(readOrderField(order, path) ?? null)])),
);

/** A field's value as a template writes it: an amount reads `1200.00 CNY`. */
export function templateValue(value: FieldValue): Json {
  if (typeof value !== "object" || value === null || !("minor" in value)) return value;
  return `${formatDecimal(value.minor, value.currency)} ${value.currency}`;
}
