import { ORDER_FIELDS, type OrderField, orderField } from "@orderloom/schema/order/order-fields";
import { TRIGGER_FIELDS } from "@orderloom/schema/order/trigger-fields";

const TRIGGER = "trigger.";
const ORDER = "order.";

/** The fields a clause may ask of: the order's by their paths, then those of the trigger, below `trigger.`. */
export const RULE_FIELDS: readonly OrderField[] = [
  ...ORDER_FIELDS,
  ...TRIGGER_FIELDS.map((field) => ({ ...field, path: `${TRIGGER}${field.path}` })),
];

const BY_PATH: ReadonlyMap<string, OrderField> = new Map(RULE_FIELDS.map((field) => [field.path, field]));

/** The field of that path, or undefined when there is none; what administrators defined is known by its path alone. */
export function ruleField(path: string): OrderField | undefined {
  return BY_PATH.get(path) ?? orderField(path);
}

/** What a rule calls the field: `order.payable`, `trigger.refund.amount`. */
export function variableOf(path: string): string {
  return path.startsWith(TRIGGER) ? path : `order.${path}`;
}

/** The field that a rule's variable names, or undefined where the builder has none. */
export function fieldOfVariable(variable: string): OrderField | undefined {
  const known = RULE_FIELDS.find(({ path }) => variableOf(path) === variable);
  return known ?? (variable.startsWith(ORDER) ? orderField(variable.slice(ORDER.length)) : undefined);
}
