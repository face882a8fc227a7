"use client";

import type { OrderField } from "@orderloom/schema/order/order-fields";
import { useMemo } from "react";
import { orderFieldOf } from "../../../lib/custom-fields/order-field-of.ts";
import { useCustomFields } from "../../../lib/custom-fields/use-custom-fields.ts";
import { RULE_FIELDS, ruleField } from "./rule-fields.ts";

/** The fields that a clause may ask of in this installation, and each by its path. */
export type RuleFields = {
  readonly all: readonly OrderField[];
  readonly of: (path: string) => OrderField | undefined;
};

export function useRuleFields(): RuleFields {
  const defined = useCustomFields();
  return useMemo(() => {
    const own = defined.map((field) => ({ retired: field.retired, field: orderFieldOf(field) }));
    const byPath = new Map(own.map(({ field }) => [field.path, field]));
    const offered = own.flatMap(({ retired, field }) => (retired ? [] : [field]));
    return { all: [...RULE_FIELDS, ...offered], of: (path) => byPath.get(path) ?? ruleField(path) };
  }, [defined]);
}
