"use client";

import { exponentOf } from "@orderloom/schema/money";
import {
  CHANGE_KIND_LABELS,
  CHANGE_KINDS,
  type ChangeKind,
  type ChangeWish,
} from "@orderloom/schema/order/change-request";
import { type CustomField, fieldsOf } from "@orderloom/schema/order/custom-field";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, InputNumber, Modal, Radio } from "antd";
import { useTranslations } from "next-intl";
import { FieldInputs } from "../../lib/custom-fields/field-inputs.tsx";
import { type FieldBoxes, wishesOf } from "../../lib/custom-fields/field-wishes.ts";
import { useCustomFields } from "../../lib/custom-fields/use-custom-fields.ts";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { type AddedBox, AddedLines, addedLine } from "./added-lines.tsx";
import type { OrderDetail } from "./order-row.ts";
import styles from "./regroup.module.css";

type Props = { readonly order: OrderDetail; readonly onClose: () => void };

const ADDRESS_FIELDS = ["name", "phone", "province", "city", "district", "address"] as const;
const ADDRESS_LABELS = {
  name: "newName",
  phone: "newPhone",
  province: "newProvince",
  city: "newCity",
  district: "newDistrict",
  address: "newAddress",
} as const;

type Values = {
  readonly kind: ChangeKind;
  readonly reason: string;
  readonly to?: Readonly<Partial<Record<(typeof ADDRESS_FIELDS)[number], string>>>;
  /** In whole units of the currency, as it is typed. */
  readonly adjustment?: number;
  readonly quantities?: Readonly<Record<string, number>>;
  readonly added?: readonly AddedBox[];
  readonly fields?: FieldBoxes;
};

/** Asks for a change of the order; nothing is changed before another person says so. */
export function ChangeDialog({ order, onClose }: Props) {
  const t = useTranslations("orderActs.changes");
  const common = useTranslations("common");
  const { language } = useReader();
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch("kind", form) ?? "address";
  const { id: orderId, version, currency, adjustment } = order.facts;
  const unit = 10 ** exponentOf(currency);
  const fields = fieldsOf(useCustomFields(), order.facts.orderType);
  const { mutate, isPending } = useMutation(
    trpc.orders.changes.ask.mutationOptions({
      onError,
      onSuccess: () => {
        void queryClient.invalidateQueries(trpc.orders.pathFilter());
        void message.success(t("asked"));
        onClose();
      },
    }),
  );
  const send = (values: Values) =>
    mutate({ orderId, version, wish: wishOf(values, { unit, order, fields }), reason: values.reason.trim() });
  return (
    <Modal
      open
      title={t("ask")}
      okText={t("send")}
      cancelText={common("cancel")}
      confirmLoading={isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ kind: "address" }} onFinish={send}>
        <Form.Item name="kind" label={t("kind")}>
          <Radio.Group options={CHANGE_KINDS.map((value) => ({ value, label: CHANGE_KIND_LABELS[value][language] }))} />
        </Form.Item>
        {kind === "address" && <p className={styles.note}>{t("keepEmpty")}</p>}
        {kind === "address" &&
          ADDRESS_FIELDS.map((field) => (
            <Form.Item key={field} name={["to", field]} label={t(ADDRESS_LABELS[field])}>
              <Input maxLength={500} autoComplete="off" />
            </Form.Item>
          ))}
        {kind === "amount" && (
          <Form.Item name="adjustment" label={t("adjustment")} initialValue={adjustment / unit}>
            <InputNumber precision={exponentOf(currency)} suffix={currency} style={{ width: 200 }} />
          </Form.Item>
        )}
        {kind === "lines" &&
          order.lines.map(({ lineNo, name, quantity }) => (
            <Form.Item key={lineNo} name={["quantities", String(lineNo)]} label={name} initialValue={quantity}>
              <InputNumber min={0} suffix={t("removed")} style={{ width: 260 }} />
            </Form.Item>
          ))}
        {kind === "lines" && <AddedLines currency={currency} />}
        {kind === "fields" && <FieldInputs fields={fields} order={order.facts} />}
        <Form.Item
          name="reason"
          label={t("reason")}
          rules={[{ required: true, whitespace: true, message: common("required") }]}
        >
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

type Wished = {
  /** Minor units in one of the currency. */
  readonly unit: number;
  readonly order: OrderDetail;
  readonly fields: readonly CustomField[];
};

function wishOf(
  { kind, to = {}, adjustment = 0, quantities = {}, added = [], fields: boxes = {} }: Values,
  { unit, order, fields }: Wished,
): ChangeWish {
  switch (kind) {
    case "address": {
      const given = Object.entries(to).filter(([, value]) => value !== undefined && value.trim() !== "");
      return { kind, ...Object.fromEntries(given.map(([field, value]) => [field, value.trim()])) };
    }
    case "amount":
      return { kind, adjustment: Math.round(adjustment * unit) };
    case "lines": {
      const keep = order.lines.flatMap(({ lineNo, quantity: before }) => {
        const quantity = quantities[String(lineNo)] ?? before;
        return quantity > 0 ? [{ lineNo, quantity }] : [];
      });
      return { kind, keep, add: added.map((box) => addedLine(box, unit)) };
    }
    case "fields":
      return { kind, values: wishesOf(fields, boxes, order.facts) };
  }
}
