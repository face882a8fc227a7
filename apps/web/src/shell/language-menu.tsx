"use client";

import TranslationOutlined from "@ant-design/icons/TranslationOutlined";
import { LANGUAGES, type Language } from "@orderloom/schema/language";
import { useMutation } from "@tanstack/react-query";
import { Dropdown } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { LANGUAGE_COOKIE, rememberPreference } from "../preferences/cookies.ts";
import { useTRPC } from "../trpc/client.tsx";
import { useReader } from "./reader-provider.tsx";
import styles from "./top-bar.module.css";

/** The person's language, on every device; this browser remembers it for the sign-in page too. */
export function LanguageMenu() {
  const t = useTranslations("shell");
  const router = useRouter();
  const trpc = useTRPC();
  const { language } = useReader();
  const save = useMutation(trpc.account.setPreferences.mutationOptions({ onSuccess: () => router.refresh() }));
  const choose = (next: Language) => {
    rememberPreference(LANGUAGE_COOKIE, next);
    save.mutate({ language: next });
  };
  const items = LANGUAGES.map((key) => ({ key, label: t(`languages.${key}`), onClick: () => choose(key) }));
  return (
    <Dropdown trigger={["click"]} menu={{ items, selectable: true, selectedKeys: [language] }}>
      <button
        type="button"
        className={styles.button}
        aria-label={`${t("language")}: ${t(`languages.${language}`)}`}
        title={t("language")}
      >
        <TranslationOutlined />
        <span className={styles.wideOnly}>{t(`languages.${language}`)}</span>
      </button>
    </Dropdown>
  );
}
