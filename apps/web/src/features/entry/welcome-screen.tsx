"use client";

import { Alert, Button, Form, Input } from "antd";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { signIn } from "../../auth/auth-calls.ts";
import { joinWithLink } from "../../auth/join-with-link.ts";
import { EntryFrame } from "./entry-frame.tsx";

type Person = { name: string; email: string };
type Props = { code: string; purpose: "admin" | "invite" | null; invited: Person | null };

/** Where a one-time link leads: the first administrator, or a colleague who was invited. */
export function WelcomeScreen({ code, purpose, invited }: Props) {
  const t = useTranslations("entry.welcome");
  const [used, setUsed] = useState(purpose === null);
  if (used || purpose === null) {
    return (
      <EntryFrame title={t("usedTitle")} text={t("usedText")}>
        <Link href="/sign-in">{t("signInInstead")}</Link>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={t(`${purpose}Title`)} text={t(`${purpose}Text`)}>
      <WelcomeForm code={code} invited={invited} onUsed={() => setUsed(true)} />
    </EntryFrame>
  );
}

type Values = Person & { password: string };

function WelcomeForm({ code, invited, onUsed }: { code: string; invited: Person | null; onUsed: () => void }) {
  const t = useTranslations();
  const language = useLocale();
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const submit = async (values: Values) => {
    setState("busy");
    const joined = await joinWithLink({ ...values, code, language });
    if (joined.type === "used") return onUsed();
    if (joined.type === "failed") return setState("failed");
    const result = await signIn({ email: joined.email, password: values.password });
    window.location.assign(result.type === "ok" ? "/" : "/sign-in");
  };
  const required = { required: true, message: t("common.required") };
  return (
    <Form layout="vertical" requiredMark={false} initialValues={invited ?? {}} onFinish={submit}>
      {state === "failed" && (
        <Alert type="error" showIcon title={t("common.unexpected")} style={{ marginBottom: 16 }} />
      )}
      <Form.Item
        name="name"
        label={t("entry.welcome.name")}
        extra={invited ? null : t("entry.welcome.nameHint")}
        rules={[required]}
      >
        <Input autoComplete="name" size="large" maxLength={120} disabled={invited !== null} />
      </Form.Item>
      <Form.Item name="email" label={t("entry.welcome.email")} rules={[required]}>
        <Input type="email" autoComplete="username" size="large" maxLength={320} disabled={invited !== null} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t("entry.welcome.password")}
        extra={t("entry.welcome.passwordHint")}
        rules={[{ min: 10, required: true, message: t("entry.welcome.passwordHint") }]}
      >
        <Input.Password autoComplete="new-password" size="large" maxLength={128} />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={state === "busy"}>
        {t(invited ? "entry.welcome.submitInvite" : "entry.welcome.submit")}
      </Button>
    </Form>
  );
}
