"use client";

import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { LIMITS } from "@orderloom/schema/limits";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Form, Input, InputNumber, Modal, Space } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import type { SkuDetail } from "./stock-row.ts";

type Values = {
  readonly code: string;
  readonly name: string;
  readonly presaleBelow: number | null;
  readonly restockable: boolean;
  readonly isBundle: boolean;
  readonly parts?: { sku: string; quantity: number }[];
};

type Props = {
  /** Null for a new one. */
  readonly sku: SkuDetail | null;
  readonly onClose: () => void;
  readonly onSaved?: (code: string) => void;
};

/** Makes a SKU or changes one; a bundle says its parts. */
export function SkuDialog({ sku, onClose, onSaved }: Props) {
  const t = useTranslations("stock");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [form] = Form.useForm<Values>();
  const onSuccess = async (_: unknown, { code }: { readonly code: string }) => {
    await queryClient.invalidateQueries(trpc.stock.pathFilter());
    onClose();
    onSaved?.(code.trim());
  };
  const save = useMutation(trpc.stock.saveSku.mutationOptions({ onSuccess }));
  const initial = {
    code: sku?.code ?? "",
    name: sku?.name ?? "",
    presaleBelow: sku?.presaleBelow ?? null,
    restockable: sku?.restockable ?? false,
    isBundle: sku?.kind === "bundle",
    parts: sku?.parts.map((part) => ({ ...part })) ?? [],
  };
  const submit = ({ isBundle, parts = [], presaleBelow, ...rest }: Values) =>
    save.mutate({
      ...rest,
      presaleBelow: presaleBelow ?? null,
      parts: isBundle ? parts : null,
      isNew: sku === null,
    });
  return (
    <Modal
      open
      title={sku === null ? t("newSku") : t("sku.edit")}
      okText={t("dialog.submit")}
      cancelText={common("cancel")}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {save.error && <FailureNote error={save.error} />}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={submit}>
        <SkuFields isNew={sku === null} />
      </Form>
    </Modal>
  );
}

function SkuFields({ isNew }: { isNew: boolean }) {
  const t = useTranslations();
  const isBundle = Form.useWatch<boolean>("isBundle") === true;
  const rules = [{ required: true, whitespace: true, message: t("common.required") }];
  return (
    <>
      <Form.Item name="code" label={t("stock.sku.code")} extra={isNew && t("stock.sku.codeHelp")} rules={rules}>
        <Input maxLength={64} disabled={!isNew} placeholder="CUP-300-WHITE" autoFocus={isNew} />
      </Form.Item>
      <Form.Item name="name" label={t("stock.sku.name")} rules={rules}>
        <Input maxLength={LIMITS.nameChars} />
      </Form.Item>
      <Form.Item name="presaleBelow" label={t("stock.sku.presaleBelow")} extra={t("stock.sku.presaleHelp")}>
        <InputNumber min={0} max={1_000_000} precision={0} placeholder={t("stock.sku.byPolicy")} />
      </Form.Item>
      <Form.Item name="restockable" valuePropName="checked" extra={t("stock.sku.restockableHelp")}>
        <Checkbox>{t("stock.sku.restockable")}</Checkbox>
      </Form.Item>
      <Form.Item name="isBundle" valuePropName="checked">
        <Checkbox disabled={!isNew}>{t("stock.sku.isBundle")}</Checkbox>
      </Form.Item>
      {isBundle && <PartFields />}
    </>
  );
}

function PartFields() {
  const t = useTranslations();
  const rules = [{ required: true, message: t("common.required") }];
  return (
    <Form.List name="parts">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Space key={key} align="baseline">
              <Form.Item name={[name, "sku"]} rules={rules}>
                <Input maxLength={64} aria-label={t("stock.sku.part")} placeholder={t("stock.sku.part")} />
              </Form.Item>
              <Form.Item name={[name, "quantity"]} rules={rules}>
                <InputNumber min={1} max={10_000} precision={0} aria-label={t("stock.sku.partQuantity")} />
              </Form.Item>
              <Button type="link" onClick={() => remove(name)}>
                {t("stock.sku.removePart")}
              </Button>
            </Space>
          ))}
          <div>
            <Button size="small" icon={<PlusOutlined />} onClick={() => add({ sku: "", quantity: 1 })}>
              {t("stock.sku.addPart")}
            </Button>
          </div>
        </>
      )}
    </Form.List>
  );
}
