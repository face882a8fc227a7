"use client";

import ClockCircleOutlined from "@ant-design/icons/ClockCircleOutlined";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useWhyWords } from "../../lib/operate/use-why-words.ts";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import type { RunDetail } from "./run-row.ts";
import styles from "./run-screen.module.css";

type Props = { readonly run: RunDetail; readonly titleOf: (nodeId: string) => string };

/** Why an open run stands where it stands: what holds the whole of it, and what each of its tokens waits for. */
export function WaitNote({ run, titleOf }: Props) {
  const t = useTranslations("runs.waits");
  const words = useWhyWords();
  const { environment } = useReader();
  const maySee = useMay("approval.read");
  if (run.endedAt !== null) return null;
  const children = run.waits.flatMap((wait) => (wait.type === "children" ? wait.openRunIds : []));
  const approvals = run.waits.filter((wait) => wait.type === "approval");
  return (
    <section className={styles.wait} aria-label={t("title")}>
      <ClockCircleOutlined aria-hidden />
      <ul>
        {run.why.map((why, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two branches may wait for the same thing, and the list is only shown
          <li key={place}>{words(why)}</li>
        ))}
        {run.at.length > 0 && <li>{t("node", { node: run.at.map(titleOf).join(" · ") })}</li>}
        {children.map((id) => (
          <li key={id}>
            <Link href={`/${environment}/runs/${id}`}>
              {t("openRun")} <code>{id.slice(-6)}</code>
            </Link>
          </li>
        ))}
        {maySee &&
          approvals.map(({ approvalId }) => (
            <li key={approvalId}>
              <Link href={`/${environment}/approvals?id=${approvalId}`}>{t("toApproval")}</Link>
            </li>
          ))}
      </ul>
    </section>
  );
}
