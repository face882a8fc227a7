"use client";

import { LANGUAGES } from "@orderloom/schema/language";
import { LIMITS } from "@orderloom/schema/limits";
import { Form, Input, Segmented, Select } from "antd";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { Section } from "../../ui/page/section.tsx";
import { currencyOptions } from "../../ui/params-form/currency-options.ts";
import { zoneOptions } from "../../ui/zone-options.ts";
import type { SettingsRow } from "./settings-row.ts";
import { useChangeSettings } from "./use-change-settings.ts";

/** The name of the organisation, and how people and new shops read and count until they choose for themselves. */
export function DefaultsSection({ settings }: { settings: SettingsRow }) {
  const t = useTranslations();
  const { language: read } = useReader();
  const change = useChangeSettings();
  const zones = useMemo(() => zoneOptions(new Date()), []);
  const { organisation, language, zone, currency } = settings;
  return (
    <Section title={t("settings.defaults")} text={t("settings.defaultsText")}>
      <Form layout="vertical">
        <Form.Item label={t("settings.organisation")} htmlFor="settings-organisation">
          <Input
            id="settings-organisation"
            key={organisation}
            defaultValue={organisation}
            maxLength={LIMITS.nameChars}
            placeholder={t("settings.organisationExample")}
            onBlur={({ target }) => target.value.trim() !== organisation && change({ organisation: target.value })}
          />
        </Form.Item>
        <Form.Item label={t("account.language")}>
          <Segmented
            aria-label={t("account.language")}
            value={language}
            options={LANGUAGES.map((value) => ({ value, label: t(`shell.languages.${value}`) }))}
            onChange={(next) => change({ language: next })}
          />
        </Form.Item>
        <Form.Item label={t("account.zone")} htmlFor="settings-zone">
          <Select
            id="settings-zone"
            value={zone}
            options={zones}
            showSearch={{ optionFilterProp: "label" }}
            onChange={(next) => change({ zone: next })}
          />
        </Form.Item>
        <Form.Item label={t("account.currency")} htmlFor="settings-currency" style={{ marginBottom: 0 }}>
          <Select
            id="settings-currency"
            value={currency}
            options={currencyOptions(read)}
            optionRender={(option) => option.data.note}
            showSearch={{ optionFilterProp: "note" }}
            onChange={(next) => change({ currency: next })}
          />
        </Form.Item>
      </Form>
    </Section>
  );
}
