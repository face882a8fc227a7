"use client";

import { Alert, Button, Form, Input } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type SignInResult, signIn } from "./auth-calls.ts";

type Props = { email?: string; submitLabel: string; onSignedIn: (personId: string) => void };
type Values = { email: string; password: string };

/** Asks for address and password; says what was wrong above the fields, and keeps the address. */
export function SignInForm({ email = "", submitLabel, onSignedIn }: Props) {
  const t = useTranslations("entry.signIn");
  const required = useTranslations("common")("required");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Exclude<SignInResult, { type: "ok" }> | null>(null);
  const [form] = Form.useForm<Values>();
  const submit = async (values: Values) => {
    setBusy(true);
    const result = await signIn(values);
    if (result.type === "ok") return onSignedIn(result.personId);
    form.setFieldValue("password", "");
    setBusy(false);
    setRefusal(result);
    form.focusField("password");
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={{ email }} onFinish={submit}>
      {refusal && <Refusal refusal={refusal} />}
      <Form.Item name="email" label={t("email")} rules={[{ required: true, message: required }]}>
        <Input type="email" autoComplete="username" size="large" maxLength={320} />
      </Form.Item>
      <Form.Item name="password" label={t("password")} rules={[{ required: true, message: required }]}>
        <Input.Password autoComplete="current-password" size="large" maxLength={128} />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {submitLabel}
      </Button>
    </Form>
  );
}

function Refusal({ refusal }: { refusal: Exclude<SignInResult, { type: "ok" }> }) {
  const t = useTranslations();
  const sentence = {
    wrong: () => t("entry.signIn.wrong"),
    unreachable: () => t("common.networkFailed"),
    failed: () => t("common.unexpected"),
    limited: (seconds: number) => t("entry.signIn.limited", { seconds: String(seconds) }),
  }[refusal.type];
  const text = sentence(refusal.type === "limited" ? refusal.seconds : 0);
  return <Alert type="error" showIcon title={text} role="alert" style={{ marginBottom: 16 }} />;
}
