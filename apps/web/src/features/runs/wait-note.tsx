"use client";

import ClockCircleOutlined from "@ant-design/icons/ClockCircleOutlined";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import type { RunDetail, RunWait } from "./run-row.ts";
import styles from "./run-screen.module.css";
import { useWaitWords } from "./use-wait-words.ts";

type Props = { readonly run: RunDetail; readonly titleOf: (nodeId: string) => string };

/** Why an open run stands where it stands. */
export function WaitNote({ run, titleOf }: Props) {
  const t = useTranslations("runs.waits");
  if (run.endedAt !== null) return null;
  return (
    <section className={styles.wait} aria-label={t("title")}>
      <ClockCircleOutlined aria-hidden />
      <ul>
        {run.waits.map((wait) => (
          <li key={wait.step}>
            <Wait wait={wait} title={titleOf(wait.node)} />
          </li>
        ))}
        {run.waits.length === 0 && <li>{t("ready")}</li>}
      </ul>
    </section>
  );
}

function Wait({ wait, title }: { wait: RunWait; title: string }) {
  const t = useTranslations("runs.waits");
  const { environment } = useReader();
  const words = useWaitWords();
  const maySee = useMay("approval.read");
  return (
    <>
      <strong>{t("node", { node: title })}</strong> · {words(wait)}
      {wait.type === "approval" && maySee && (
        <>
          {" · "}
          <Link href={`/${environment}/approvals?id=${wait.approvalId}`}>{t("toApproval")}</Link>
        </>
      )}
    </>
  );
}
