"use client";

import { LANGUAGES, type Language } from "@orderloom/schema/language";
import { useMutation } from "@tanstack/react-query";
import { App, Form, Segmented, Select } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { LANGUAGE_COOKIE, rememberPreference } from "../../preferences/cookies.ts";
import { THEME_CHOICES } from "../../preferences/theme-choice.ts";
import { useTheme } from "../../preferences/theme-provider.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Section } from "../../ui/page/section.tsx";
import { currencyOptions } from "../../ui/params-form/currency-options.ts";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { zoneOptions } from "../../ui/zone-options.ts";

/** How the person reads; every choice is kept as it is made. */
export function PreferencesSection() {
  const t = useTranslations();
  const { language, zone, currency } = useReader();
  const { choice, choose } = useTheme();
  const save = useSavePreferences();
  const zones = useMemo(() => zoneOptions(new Date()), []);
  const chooseLanguage = (next: Language) => {
    rememberPreference(LANGUAGE_COOKIE, next);
    save({ language: next });
  };
  return (
    <Section title={t("account.preferences")}>
      <Form layout="vertical">
        <Form.Item label={t("account.language")}>
          <Segmented
            aria-label={t("account.language")}
            value={language}
            options={LANGUAGES.map((value) => ({ value, label: t(`shell.languages.${value}`) }))}
            onChange={chooseLanguage}
          />
        </Form.Item>
        <Form.Item label={t("account.theme")}>
          <Segmented
            aria-label={t("account.theme")}
            value={choice}
            options={THEME_CHOICES.map((value) => ({ value, label: t(`shell.theme.${value}`) }))}
            onChange={choose}
          />
        </Form.Item>
        <Form.Item label={t("account.zone")} htmlFor="account-zone">
          <Select
            id="account-zone"
            value={zone}
            options={zones}
            showSearch={{ optionFilterProp: "label" }}
            onChange={(next) => save({ zone: next })}
          />
        </Form.Item>
        <Form.Item label={t("account.currency")} htmlFor="account-currency" style={{ marginBottom: 0 }}>
          <Select
            id="account-currency"
            value={currency}
            options={currencyOptions(language)}
            optionRender={(option) => option.data.note}
            showSearch={{ optionFilterProp: "note" }}
            onChange={(next) => save({ currency: next })}
          />
        </Form.Item>
      </Form>
    </Section>
  );
}

type Change = { readonly language?: Language; readonly zone?: string; readonly currency?: string };

function useSavePreferences(): (change: Change) => void {
  const t = useTranslations("common");
  const { message } = App.useApp();
  const router = useRouter();
  const trpc = useTRPC();
  const onError = useSayFailure();
  const onSuccess = () => {
    router.refresh();
    void message.success(t("saved"));
  };
  const { mutate } = useMutation(trpc.account.setPreferences.mutationOptions({ onSuccess, onError }));
  return (change) => mutate(change);
}
