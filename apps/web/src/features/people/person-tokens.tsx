"use client";

import type { Environment } from "@orderloom/schema/ids";
import { Tag } from "antd";
import { useTranslations } from "next-intl";
import styles from "./person-drawer.module.css";

type Token = { readonly id: string; readonly name: string; readonly hint: string; readonly environment: Environment };

/** The tokens somebody made: they see what their maker sees, and end with them. */
export function PersonTokens({ tokens }: { tokens: readonly Token[] }) {
  const t = useTranslations();
  if (tokens.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{t("people.tokensTitle")}</h2>
      <p>{t("people.tokensText")}</p>
      <ul className={styles.tokens}>
        {tokens.map(({ id, name, hint, environment }) => (
          <li key={id}>
            {name} <code>{hint}…</code> <Tag>{t(`shell.environment.${environment}`)}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
