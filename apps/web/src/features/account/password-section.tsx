"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Form, Input } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { Section } from "../../ui/page/section.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";

type Values = { current: string; next: string };

/** Changes the password, and says plainly when the current one was wrong. */
export function PasswordSection() {
  const t = useTranslations();
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [form] = Form.useForm<Values>();
  const onError = useSayFailure();
  const change = useMutation(
    trpc.account.changePassword.mutationOptions({
      onError,
      onSuccess: ({ changed }) => {
        form.resetFields(changed ? ["current", "next"] : ["current"]);
        if (!changed) return;
        void message.success(t("account.changed"));
        void queryClient.invalidateQueries(trpc.account.listSignIns.queryFilter());
      },
    }),
  );
  const required = { required: true, message: t("common.required") };
  return (
    <Section title={t("account.password")} text={t("account.passwordText")}>
      {change.data?.changed === false && <Alert type="error" showIcon role="alert" title={t("account.wrong")} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => change.mutate(values)}>
        <Form.Item name="current" label={t("account.current")} rules={[required]}>
          <Input.Password autoComplete="current-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="next"
          label={t("account.next")}
          extra={t("account.nextHint")}
          rules={[{ min: 10, required: true, message: t("account.nextHint") }]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Button htmlType="submit" loading={change.isPending}>
          {t("account.change")}
        </Button>
      </Form>
    </Section>
  );
}
