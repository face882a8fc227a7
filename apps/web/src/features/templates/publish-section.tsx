"use client";

import { LIMITS } from "@orderloom/schema/limits";
import { Button, Input } from "antd";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { Section } from "../../ui/page/section.tsx";
import styles from "./deploy.module.css";
import type { useDeployment } from "./use-deployment.ts";

type Props = {
  readonly deployment: ReturnType<typeof useDeployment>;
  /** Publishing was asked for and something stands in its way. */
  readonly blocked: boolean;
  readonly onSubmit: (act: () => void) => void;
};

/** What the flow is called, and the two ways on: publish it as it is, or look at it drawn first. */
export function PublishSection({ deployment, blocked, onSubmit }: Props) {
  const t = useTranslations("templates");
  const { environment } = useReader();
  const nameId = useId();
  const { name, suggestedName, setName, busy, publish, draw } = deployment;
  return (
    <Section title={t("publishTitle")} text={t(`publishText.${environment}`)}>
      <div>
        <label htmlFor={nameId} className={styles.label}>
          {t("flowName")}
        </label>
        <Input
          id={nameId}
          value={name}
          placeholder={suggestedName}
          maxLength={LIMITS.nameChars}
          disabled={busy}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      {blocked && (
        <p role="alert" className={styles.blocked}>
          {t("blocked")}
        </p>
      )}
      <div className={styles.foot}>
        <Button type="primary" loading={busy} onClick={() => onSubmit(publish)}>
          {t("publish")}
        </Button>
        <Button disabled={busy} onClick={() => onSubmit(draw)}>
          {t("openInDesigner")}
        </Button>
      </div>
    </Section>
  );
}
