"use client";

import MenuOutlined from "@ant-design/icons/MenuOutlined";
import QuestionCircleOutlined from "@ant-design/icons/QuestionCircleOutlined";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { EnvironmentSwitch } from "./environment-switch.tsx";
import { LanguageMenu } from "./language-menu.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { useReader } from "./reader-provider.tsx";
import { SearchButton } from "./search/search-button.tsx";
import { ThemeMenu } from "./theme-menu.tsx";
import styles from "./top-bar.module.css";

/** The bar over every page. In the sandbox all of it is violet and says so. */
export function TopBar({ onOpenMenu }: { onOpenMenu: () => void }) {
  const t = useTranslations();
  const { environment } = useReader();
  const sandbox = environment === "sandbox";
  return (
    <header className={`${styles.bar} ${sandbox ? styles.sandbox : ""}`}>
      <button
        type="button"
        className={`${styles.button} ${styles.phoneOnly}`}
        onClick={onOpenMenu}
        aria-label={t("shell.openMenu")}
      >
        <MenuOutlined />
      </button>
      <Link href={`/${environment}`} className={`${styles.product} ${styles.wideOnly}`}>
        {t("common.product")}
      </Link>
      <EnvironmentSwitch />
      {sandbox && <strong className={styles.mark}>{t("shell.environment.sandboxMark")}</strong>}
      {sandbox && <span className={`${styles.hint} ${styles.wideOnly}`}>{t("shell.environment.sandboxHint")}</span>}
      <span className={styles.room} />
      <SearchButton />
      <Link
        href={`/${environment}/help`}
        className={styles.button}
        aria-label={t("shell.help")}
        title={t("shell.help")}
        prefetch={false}
      >
        <QuestionCircleOutlined />
      </Link>
      <LanguageMenu />
      <ThemeMenu />
      <PersonMenu />
    </header>
  );
}
