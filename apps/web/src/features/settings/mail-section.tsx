"use client";

import { LIMITS } from "@orderloom/schema/limits";
import { Alert, Form, Input, Select } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { Section } from "../../ui/page/section.tsx";
import { MailTest } from "./mail-test.tsx";
import type { SettingsRow } from "./settings-row.ts";
import { useChangeSettings } from "./use-change-settings.ts";

/** Through which mail server the installation sends, under which name, and whether it works. */
export function MailSection({ settings }: { settings: SettingsRow }) {
  const t = useTranslations("settings");
  const { environment } = useReader();
  const change = useChangeSettings();
  const { mails, mailSender } = settings;
  return (
    <Section title={t("mail")} text={t("mailText")}>
      {mails.length === 0 && (
        <Alert
          type="info"
          showIcon
          title={t("noMails")}
          action={<Link href={`/${environment}/connections?make=mail`}>{t("makeMail")}</Link>}
        />
      )}
      <Form layout="vertical">
        <MailChoiceField environment="live" settings={settings} />
        <MailChoiceField environment="sandbox" settings={settings} />
        <Form.Item label={t("sender")} htmlFor="settings-sender" extra={t("senderHint")} style={{ marginBottom: 0 }}>
          <Input
            id="settings-sender"
            key={mailSender}
            defaultValue={mailSender}
            maxLength={LIMITS.nameChars}
            placeholder={t("senderExample")}
            onBlur={({ target }) => target.value.trim() !== mailSender && change({ mailSender: target.value })}
          />
        </Form.Item>
      </Form>
    </Section>
  );
}

type FieldProps = { environment: "live" | "sandbox"; settings: SettingsRow };

function MailChoiceField({ environment, settings }: FieldProps) {
  const t = useTranslations("settings");
  const change = useChangeSettings();
  const mails = settings.mails.filter((mail) => mail.environment === environment);
  const chosen = settings[`${environment}MailId`];
  const options = [
    { value: "", label: t(`${environment}None`) },
    ...mails.map(({ id, name, paused }) => ({ value: id, label: paused ? t("pausedMail", { name }) : name })),
  ];
  const fieldId = `settings-mail-${environment}`;
  return (
    <Form.Item label={t(`${environment}Mail`)} htmlFor={fieldId} extra={t(`${environment}Hint`)}>
      <Select
        id={fieldId}
        value={chosen ?? ""}
        options={options}
        onChange={(next: string) => change({ [`${environment}MailId`]: next === "" ? null : next })}
      />
      {chosen !== null && <MailTest key={chosen} environment={environment} connectionId={chosen} />}
    </Form.Item>
  );
}
