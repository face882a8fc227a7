"use client";

import { Form, InputNumber, Modal } from "antd";
import { useTranslations } from "next-intl";

type Props = {
  readonly name: string;
  readonly maxWorking: number | null;
  readonly busy: boolean;
  readonly onDone: (maxWorking: number | null) => void;
  readonly onClose: () => void;
};

/** Asks how many runs of a flow may be under way at once. */
export function LimitDialog({ name, maxWorking, busy, onDone, onClose }: Props) {
  const t = useTranslations();
  const [form] = Form.useForm<{ maxWorking: number | null }>();
  return (
    <Modal
      open
      title={t("operate.limitTitle", { name })}
      okText={t("common.save")}
      cancelText={t("common.cancel")}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t("operate.limitText")}</p>
      <Form form={form} layout="vertical" initialValues={{ maxWorking }} onFinish={(given) => onDone(given.maxWorking)}>
        <Form.Item name="maxWorking" label={t("operate.limitLabel")}>
          <InputNumber autoFocus min={1} max={100_000} precision={0} suffix={t("operate.limitUnit")} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
