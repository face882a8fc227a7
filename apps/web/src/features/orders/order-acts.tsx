"use client";

import { fieldsOf } from "@orderloom/schema/order/custom-field";
import { ORDER_ACT_LABELS, type OrderActType } from "@orderloom/schema/order/order-act";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown, Form, Modal } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCustomFields } from "../../lib/custom-fields/use-custom-fields.ts";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { ActFields, type ActValues, actOf } from "./act-fields.tsx";
import { ChangeDialog } from "./change-dialog.tsx";
import type { OrderDetail } from "./order-row.ts";
import { SplitDialog } from "./split-dialog.tsx";

const SPLITTABLE: ReadonlySet<string> = new Set(["paid", "pending_review", "allocated"]);

type Opened = Exclude<OrderActType, "merge"> | "change";

/** What the reader may do to the order. */
export function OrderActs({ order }: { order: OrderDetail }) {
  const t = useTranslations("orderActs");
  const { language } = useReader();
  const [mayEdit, mayRegroup, mayChange] = [useMay("order.edit"), useMay("order.regroup"), useMay("order.change")];
  const [opened, open] = useState<Opened | null>(null);
  const { facts } = order;
  const hasFields = fieldsOf(useCustomFields(), facts.orderType).length > 0;
  const item = (key: Exclude<OrderActType, "merge">) => ({
    key,
    label: ORDER_ACT_LABELS[key][language],
    danger: key === "cancel",
    onClick: () => open(key),
  });
  const items = [
    ...(mayEdit ? [item("hold"), ...(facts.holds.length > 0 ? [item("release")] : [])] : []),
    ...(mayEdit
      ? [
          item("tag"),
          ...(facts.tags.length > 0 ? [item("untag")] : []),
          item("warehouse"),
          ...(hasFields ? [item("fields")] : []),
        ]
      : []),
    ...(mayRegroup && SPLITTABLE.has(facts.state) ? [item("split")] : []),
    ...(mayChange ? [{ key: "change", label: t("changes.ask"), onClick: () => open("change") }] : []),
    ...(mayEdit ? [item("cancel")] : []),
  ];
  if (items.length === 0) return null;
  const close = () => open(null);
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight">
        <Button>{t("menu")}</Button>
      </Dropdown>
      {opened === "split" && <SplitDialog order={order} onClose={close} />}
      {opened === "change" && <ChangeDialog order={order} onClose={close} />}
      {opened !== null && opened !== "split" && opened !== "change" && (
        <ActDialog type={opened} order={order} onClose={close} />
      )}
    </>
  );
}

type DialogProps = {
  readonly type: Exclude<OrderActType, "merge" | "split">;
  readonly order: OrderDetail;
  readonly onClose: () => void;
};

function ActDialog({ type, order: { facts }, onClose }: DialogProps) {
  const t = useTranslations("orderActs");
  const common = useTranslations("common");
  const { language } = useReader();
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [form] = Form.useForm<ActValues>();
  const onError = useSayFailure();
  const { mutate, isPending } = useMutation(
    trpc.orders.act.mutationOptions({
      onError,
      onSuccess: () => {
        void queryClient.invalidateQueries(trpc.orders.pathFilter());
        void message.success(t("done"));
        onClose();
      },
    }),
  );
  const fillable = { fields: fieldsOf(useCustomFields(), facts.orderType), order: facts };
  const send = (values: ActValues) => {
    const act = actOf(type, values, fillable);
    if (act) mutate({ orderId: facts.id, version: facts.version, act });
  };
  return (
    <Modal
      open
      title={ORDER_ACT_LABELS[type][language]}
      okText={t("okay")}
      okButtonProps={{ danger: type === "cancel" }}
      cancelText={common("cancel")}
      confirmLoading={isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <ActFields
          type={type}
          fillable={fillable}
          {...(type === "release" && { holds: facts.holds.map(({ code }) => code) })}
        />
      </Form>
    </Modal>
  );
}
