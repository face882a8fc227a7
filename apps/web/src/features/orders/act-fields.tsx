"use client";

import type { CustomField } from "@orderloom/schema/order/custom-field";
import { HOLD_CODES, HOLD_LABELS, type HoldCode } from "@orderloom/schema/order/hold";
import type { OrderAct, OrderActType } from "@orderloom/schema/order/order-act";
import { Form, Input, InputNumber, Select } from "antd";
import { useTranslations } from "next-intl";
import { FieldInputs } from "../../lib/custom-fields/field-inputs.tsx";
import { type FieldBoxes, type FilledOrder, wishesOf } from "../../lib/custom-fields/field-wishes.ts";
import { useReader } from "../../shell/reader-provider.tsx";

/** What is filled in for an act; which of it depends on the act. */
export type ActValues = {
  readonly code?: HoldCode;
  readonly reason?: string;
  readonly tag?: string;
  readonly warehouse?: string;
  readonly by?: "warehouse" | "stock" | "weight";
  readonly mostG?: number;
  readonly fields?: FieldBoxes;
};

/** The fields that an act may fill in, and the order whose they are; null for many orders. */
export type Fillable = { readonly fields: readonly CustomField[]; readonly order: FilledOrder };

/** The act that the values of its form say; null while something is missing. */
export function actOf(type: OrderActType, values: ActValues, fillable: Fillable): OrderAct | null {
  const { code, reason = "", tag = "", warehouse = "", by = "warehouse", mostG } = values;
  switch (type) {
    case "hold":
      return code ? { type, code, reason: reason.trim() } : null;
    case "release":
      return code ? { type, code } : null;
    case "cancel":
      return reason.trim() === "" ? null : { type, reason: reason.trim() };
    case "tag":
    case "untag":
      return tag.trim() === "" ? null : { type, tag: tag.trim() };
    case "warehouse":
      return warehouse.trim() === "" ? null : { type, code: warehouse.trim() };
    case "split":
      if (by === "weight") return mostG ? { type, how: { by, mostG } } : null;
      return { type, how: { by } };
    case "merge":
      return { type };
    case "fields": {
      const wishes = wishesOf(fillable.fields, values.fields ?? {}, fillable.order);
      return Object.keys(wishes).length === 0 ? null : { type, values: wishes };
    }
  }
}

const SPLIT_WAYS = ["warehouse", "stock", "weight"] as const;

type FieldsProps = {
  readonly type: OrderActType;
  readonly holds?: readonly HoldCode[];
  readonly fillable: Fillable;
};

/** The fields of an act. */
export function ActFields({ type, holds, fillable }: FieldsProps) {
  const t = useTranslations("orderActs");
  const common = useTranslations("common");
  const { language } = useReader();
  const rules = [{ required: true, message: common("required") }];
  const split = Form.useWatch<ActValues["by"]>("by") ?? "warehouse";
  return (
    <>
      {(type === "hold" || type === "release") && (
        <Form.Item name="code" label={t("hold")} rules={rules}>
          <Select options={(holds ?? HOLD_CODES).map((value) => ({ value, label: HOLD_LABELS[value][language] }))} />
        </Form.Item>
      )}
      {(type === "hold" || type === "cancel") && (
        <Form.Item name="reason" label={t("reason")} rules={type === "cancel" ? rules : []}>
          <Input maxLength={500} />
        </Form.Item>
      )}
      {(type === "tag" || type === "untag") && (
        <Form.Item name="tag" label={t("tag")} rules={rules}>
          <Input maxLength={64} />
        </Form.Item>
      )}
      {type === "warehouse" && (
        <Form.Item name="warehouse" label={t("warehouse")} rules={rules}>
          <Input maxLength={64} />
        </Form.Item>
      )}
      {type === "fields" && <FieldInputs {...fillable} />}
      {type === "split" && (
        <Form.Item name="by" label={t("split.by")} initialValue="warehouse">
          <Select options={SPLIT_WAYS.map((value) => ({ value, label: t(`split.ways.${value}`) }))} />
        </Form.Item>
      )}
      {type === "split" && split === "weight" && (
        <Form.Item name="mostG" label={t("split.most")} rules={rules}>
          <InputNumber min={1} precision={0} />
        </Form.Item>
      )}
    </>
  );
}
