"use client";

import { LIMITS } from "@orderloom/schema/limits";
import { TOKEN_SCOPES, type TokenScope } from "@orderloom/schema/permission";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Form, Input, Modal, Select } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { SecretOnce } from "../../ui/secret-once.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { scopeKey } from "./scope-key.ts";

type Values = { name: string; scopes: TokenScope[]; lifetimeDays: number };

/** The kit's select knows no null among its values. */
const NO_END = 0;
const LIFETIMES_DAYS = [30, 90, 365] as const;

/** Asks what a token is for, then shows it this once. */
export function CreateTokenDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries(trpc.tokens.pathFilter());
  const create = useMutation(trpc.tokens.create.mutationOptions({ onSuccess }));
  const [form] = Form.useForm<Values>();
  if (create.data) {
    return (
      <Modal
        open
        title={t("tokens.ready")}
        footer={<Button onClick={onClose}>{t("common.close")}</Button>}
        onCancel={onClose}
        mask={{ closable: false }}
      >
        <SecretOnce note={t("tokens.note")} secret={create.data.token} what={t("tokens.hint")} />
      </Modal>
    );
  }
  return (
    <Modal
      open
      title={t("tokens.create")}
      okText={t("tokens.submit")}
      cancelText={t("common.cancel")}
      confirmLoading={create.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t("tokens.intro")}</p>
      {create.error && <FailureNote error={create.error} />}
      <TokenForm
        form={form}
        onSubmit={({ lifetimeDays, ...rest }) =>
          create.mutate({ ...rest, lifetimeDays: lifetimeDays === NO_END ? null : lifetimeDays })
        }
      />
    </Modal>
  );
}

type FormProps = { form: ReturnType<typeof Form.useForm<Values>>[0]; onSubmit: (values: Values) => void };

function TokenForm({ form, onSubmit }: FormProps) {
  const t = useTranslations();
  const rules = [{ required: true, message: t("common.required") }];
  const lifetimes = [
    ...LIFETIMES_DAYS.map((days) => ({ value: days, label: t("tokens.days", { days: String(days) }) })),
    { value: NO_END, label: t("tokens.noEnd") },
  ];
  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={{ lifetimeDays: 90 }} onFinish={onSubmit}>
      <Form.Item name="name" label={t("tokens.name")} rules={rules}>
        <Input maxLength={LIMITS.nameChars} placeholder={t("tokens.nameExample")} autoFocus />
      </Form.Item>
      <Form.Item name="scopes" label={t("tokens.scopes")} rules={rules}>
        <Checkbox.Group
          style={{ display: "flex", flexDirection: "column", gap: 8 }}
          options={TOKEN_SCOPES.map((value) => ({ value, label: t(`tokens.scopeNames.${scopeKey(value)}`) }))}
        />
      </Form.Item>
      <Form.Item name="lifetimeDays" label={t("tokens.expires")}>
        <Select options={lifetimes} />
      </Form.Item>
    </Form>
  );
}
