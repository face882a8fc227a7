"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal, Switch } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import type { ConnectionRow } from "./connection-row.ts";

type Values = { secret: string; keepFormer: boolean };

/** Replaces a secret; by default the former one works on while the platform changes over. */
export function SecretDialog({ connection, onClose }: { connection: ConnectionRow; onClose: () => void }) {
  const t = useTranslations();
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [form] = Form.useForm<Values>();
  const { id: connectionId, name, hasSecret } = connection;
  const onSuccess = () => {
    void message.success(t("connections.rotated"));
    void queryClient.invalidateQueries(trpc.connections.pathFilter());
    onClose();
  };
  const setSecret = useMutation(trpc.connections.setSecret.mutationOptions({ onSuccess }));
  return (
    <Modal
      open
      title={t("connections.rotateTitle", { name })}
      okText={t("common.save")}
      cancelText={t("common.cancel")}
      confirmLoading={setSecret.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {setSecret.error && <FailureNote error={setSecret.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ keepFormer: hasSecret }}
        onFinish={({ secret, keepFormer }) =>
          setSecret.mutate({ connectionId, secret, keepFormer: keepFormer ?? false })
        }
      >
        <Form.Item
          name="secret"
          label={t("connections.newSecret")}
          extra={t("connections.secretHint")}
          rules={[{ required: true, message: t("common.required") }]}
        >
          <Input.Password autoComplete="off" maxLength={4096} autoFocus />
        </Form.Item>
        {hasSecret && (
          <Form.Item name="keepFormer" label={t("connections.keepFormer")} extra={t("connections.keepFormerOff")}>
            <Switch />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
