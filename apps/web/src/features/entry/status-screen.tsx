"use client";

import { Button } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import styles from "./status-screen.module.css";

type Props = {
  /** The number people search for. */
  code: string;
  title: string;
  text: string;
  detail?: string | undefined;
  onRetry?: () => void;
  /** Without the shell around it, so that it is the page's main part itself. */
  standalone?: boolean;
};

/** A page that says why there is no page, and the ways on. */
export function StatusScreen({ code, title, text, detail, onRetry, standalone = false }: Props) {
  const t = useTranslations();
  const Frame = standalone ? "main" : "div";
  return (
    <Frame className={styles.screen}>
      <p className={styles.code}>{code}</p>
      <h1>{title}</h1>
      <p className={styles.text}>{text}</p>
      {detail && <p className={styles.detail}>{detail}</p>}
      <div className={styles.ways}>
        {onRetry && (
          <Button type="primary" onClick={onRetry}>
            {t("common.retry")}
          </Button>
        )}
        <Link href="/">{t("entry.home")}</Link>
      </div>
    </Frame>
  );
}
