"use client";

import { LIMITS } from "@orderloom/schema/limits";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Checkbox, Form, Input, InputNumber, Modal } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import type { Warehouse } from "./stock-row.ts";

type Values = Omit<Warehouse, "id">;

/** Makes a warehouse or changes one. */
export function WarehouseDialog({ warehouse, onClose }: { warehouse: Warehouse | null; onClose: () => void }) {
  const t = useTranslations("stock.warehouses");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [form] = Form.useForm<Values>();
  const onSuccess = async () => {
    await queryClient.invalidateQueries(trpc.stock.pathFilter());
    onClose();
  };
  const save = useMutation(trpc.stock.saveWarehouse.mutationOptions({ onSuccess }));
  const isNew = warehouse === null;
  const initial: Values = warehouse ?? { code: "", name: "", priority: 10, isArchived: false };
  const rules = [{ required: true, whitespace: true, message: common("required") }];
  return (
    <Modal
      open
      title={t(isNew ? "create" : "edit")}
      okText={t("submit")}
      cancelText={common("cancel")}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {save.error && <FailureNote error={save.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={({ code, name, priority, isArchived = false }) =>
          save.mutate({ code, name, priority, isArchived, isNew })
        }
      >
        <Form.Item name="code" label={t("code")} extra={isNew && t("codeHelp")} rules={rules}>
          <Input maxLength={64} disabled={!isNew} placeholder="SH01" autoFocus={isNew} />
        </Form.Item>
        <Form.Item name="name" label={t("name")} rules={rules}>
          <Input maxLength={LIMITS.nameChars} />
        </Form.Item>
        <Form.Item
          name="priority"
          label={t("priority")}
          extra={t("priorityHelp")}
          rules={[{ required: true, message: common("required") }]}
        >
          <InputNumber min={0} max={10_000} precision={0} />
        </Form.Item>
        {!isNew && (
          <Form.Item name="isArchived" valuePropName="checked">
            <Checkbox>{t("archive")}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
