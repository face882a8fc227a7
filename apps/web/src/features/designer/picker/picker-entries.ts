import { isJsonObject, type Json, type JsonObject, readPath } from "@orderloom/schema/json";
import type { LocalizedText } from "@orderloom/schema/language";
import { ORDER_FIELDS, type OrderField } from "@orderloom/schema/order/order-fields";
import { TRIGGER_FIELDS } from "@orderloom/schema/order/trigger-fields";

/** A value that a text may name. `value` is what the example has there, undefined where it has nothing. */
export type PickerEntry = {
  /** As a template names it: `order.city`, `outputs.ship.no`. */
  readonly path: string;
  readonly label: LocalizedText;
  readonly value: Json | undefined;
  /** In how many percent of the last orders there was nothing; null where nobody counted. */
  readonly missingPercent: number | null;
};

export type PickerGroup = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly entries: readonly PickerEntry[];
};

/** What the last orders had; `missing` by the path of the field. */
export type FieldFacts = { readonly lookedAt: number; readonly missing: Readonly<Record<string, number>> };

/** A node before the one that is edited, and what it put out for the example, or for a sample where that goes elsewhere. */
export type NodeOutput = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly output: Json;
  readonly isOfSample: boolean;
};

type Source = {
  readonly order: JsonObject;
  readonly trigger: JsonObject;
  readonly outputs: readonly NodeOutput[];
  readonly facts: FieldFacts | null;
  /** The fields that administrators defined. */
  readonly defined?: readonly OrderField[];
};

/** All that a text of a node may name, in groups: the order, what started the run, and the nodes before it. */
export function pickerGroups({ order, trigger, outputs, facts, defined = [] }: Source): readonly PickerGroup[] {
  const refund = isJsonObject(trigger.refund) ? trigger.refund : null;
  const ofOrder = ORDER_FIELDS.map(({ path, label }) => ({
    path: `order.${path}`,
    label,
    value: present(order[path]),
    missingPercent: percentOf(facts, path),
  }));
  const ofCustom = defined.map(({ path, label }) => ({
    path: `order.${path}`,
    label,
    value: present(readPath(order, path)),
    missingPercent: percentOf(facts, path),
  }));
  const ofRefund = TRIGGER_FIELDS.map(({ path, label }) => ({
    path: `trigger.${path}`,
    label,
    value: present(refund?.[path.slice("refund.".length)]),
    missingPercent: null,
  }));
  const groups: readonly PickerGroup[] = [
    { id: "order", title: { zh: "订单", en: "Order" }, entries: [...ofOrder, ...ofCustom] },
    ...(refund ? [{ id: "trigger", title: { zh: "退款", en: "Refund" }, entries: ofRefund }] : []),
    ...outputs.map(({ id, title, output, isOfSample }) => ({
      id,
      title: isOfSample ? ofSample(title) : title,
      entries: leavesOf(output, `outputs.${id}`),
    })),
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

function ofSample({ zh, en }: LocalizedText): LocalizedText {
  return { zh: `${zh}（样例的值）`, en: `${en} (of a sample)` };
}

function present(value: Json | undefined): Json | undefined {
  return value === null || value === "" ? undefined : value;
}

function percentOf(facts: FieldFacts | null, path: string): number | null {
  if (!facts || facts.lookedAt === 0) return null;
  return Math.round(((facts.missing[path] ?? 0) / facts.lookedAt) * 100);
}

const DEPTH = 4;
const MOST_LEAVES = 60;
/** What a template can name without quotes. */
const NAME = /^[A-Za-z_][\w-]*$/;

/** The values inside an output, each by its path; deeper ones are named as a whole. */
function leavesOf(value: Json, path: string, depth = 0): readonly PickerEntry[] {
  if (!isJsonObject(value) || depth === DEPTH) {
    if (value === null && depth === 0) return [];
    const name = path.split(".").slice(2).join(".") || path;
    return [{ path, label: { zh: name, en: name }, value: present(value), missingPercent: null }];
  }
  return Object.entries(value)
    .filter(([name]) => NAME.test(name))
    .flatMap(([name, inner]) => leavesOf(inner, `${path}.${name}`, depth + 1))
    .slice(0, MOST_LEAVES);
}

const OFTEN_PERCENT = 10;

/** Whether so many orders lack the value that a text or a rule that counts on it would often have a hole. */
export function isOftenMissing(entry: PickerEntry | undefined): entry is PickerEntry & { missingPercent: number } {
  return entry !== undefined && entry.missingPercent !== null && entry.missingPercent > OFTEN_PERCENT;
}
