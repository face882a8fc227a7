"use client";

import { Form, Input, Modal } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Props = {
  readonly title: string;
  /** What will happen. */
  readonly text: ReactNode;
  readonly label: string;
  readonly example: string;
  readonly button: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly onDone: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks why, before something is done that others will ask about. */
export function ReasonDialog({ title, text, label, example, button, danger = false, busy, onDone, onClose }: Props) {
  const t = useTranslations("common");
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={title}
      okText={button}
      okButtonProps={{ danger }}
      cancelText={t("cancel")}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      {text}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ reason }) => onDone(reason.trim())}>
        <Form.Item name="reason" label={label} rules={[{ required: true, whitespace: true, message: t("required") }]}>
          <Input.TextArea autoFocus maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} placeholder={example} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
