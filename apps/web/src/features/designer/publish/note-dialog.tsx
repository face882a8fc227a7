"use client";

import { Form, Input, Modal } from "antd";
import { useTranslations } from "next-intl";

type Props = {
  readonly title: string;
  readonly text?: string;
  readonly button: string;
  readonly onDone: (note: string) => void;
  readonly onClose: () => void;
};

/** Asks what a version changes, which may stay unsaid. */
export function NoteDialog({ title, text, button, onDone, onClose }: Props) {
  const t = useTranslations("versions.publish");
  const common = useTranslations("common");
  const [form] = Form.useForm<{ note: string }>();
  const finish = ({ note }: { note: string }) => {
    onDone(note.trim());
    onClose();
  };
  return (
    <Modal open title={title} okText={button} cancelText={common("cancel")} onOk={form.submit} onCancel={onClose}>
      {text && <p>{text}</p>}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ note: "" }} onFinish={finish}>
        <Form.Item name="note" label={t("noteLabel")}>
          <Input.TextArea
            autoFocus
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            placeholder={t("noteExample")}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
