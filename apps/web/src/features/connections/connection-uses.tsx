"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import styles from "./connections.module.css";

/** What needs a connection. */
export type Use =
  | { readonly type: "draft" | "published" | "running"; readonly flowId: string; readonly flowName: string }
  | { readonly type: "settings" }
  | { readonly type: "calls"; readonly count: number };

/** Where a connection is used, each place with the way to it. */
export function ConnectionUses({ uses }: { uses: readonly Use[] }) {
  const t = useTranslations("connections");
  if (uses.length === 0) return <p className={styles.soft}>{t("unused")}</p>;
  return (
    <ul className={styles.uses}>
      {uses.map((use) => (
        <li key={"flowId" in use ? `${use.type} ${use.flowId}` : use.type}>
          <UseLine use={use} />
        </li>
      ))}
    </ul>
  );
}

function UseLine({ use }: { use: Use }) {
  const t = useTranslations("connections.uses");
  const { environment } = useReader();
  const mayReadFlows = useMay("flow.read");
  if (use.type === "settings") return <Link href={`/${environment}/admin/settings`}>{t("settings")}</Link>;
  if (use.type === "calls") return t("calls", { count: String(use.count) });
  const name = mayReadFlows ? <Link href={`/${environment}/flows/${use.flowId}`}>{use.flowName}</Link> : use.flowName;
  return (
    <>
      {name} <span className={styles.soft}>{t(use.type)}</span>
    </>
  );
}
