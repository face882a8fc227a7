"use client";

import { LIMITS } from "@orderloom/schema/limits";
import { Form, Input, Modal } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Props = {
  readonly title: string;
  readonly name: string;
  readonly busy: boolean;
  readonly onDone: (name: string) => void;
  readonly onClose: () => void;
  /** What there is to know before the name is given. */
  readonly children?: ReactNode;
};

/** Asks what a flow is to be called. */
export function NameDialog({ title, name, busy, onDone, onClose, children }: Props) {
  const t = useTranslations();
  const [form] = Form.useForm<{ name: string }>();
  return (
    <Modal
      open
      title={title}
      okText={t(name === "" ? "common.create" : "common.save")}
      cancelText={t("common.cancel")}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      {children}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name }}
        onFinish={(given) => onDone(given.name.trim())}
      >
        <Form.Item
          name="name"
          label={t("flows.name")}
          rules={[{ required: true, whitespace: true, message: t("common.required") }]}
        >
          <Input autoFocus maxLength={LIMITS.nameChars} placeholder={t("flows.namePlaceholder")} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
