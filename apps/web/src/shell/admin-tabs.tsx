"use client";

import { isAllowed, type Permission } from "@orderloom/schema/permission";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { usePolling } from "../events/event-provider.tsx";
import { useTRPC } from "../trpc/client.tsx";
import styles from "./admin-tabs.module.css";
import { useMay, useReader } from "./reader-provider.tsx";

type Tab = {
  readonly path: string;
  readonly key: "people.title" | "chains.title" | "people.tokensTitle" | "settings.title" | "mails.title";
  readonly permission: Permission;
};

const TABS: readonly Tab[] = [
  { path: "admin/people", key: "people.title", permission: "person.edit" },
  { path: "admin/chains", key: "chains.title", permission: "chain.edit" },
  { path: "admin/tokens", key: "people.tokensTitle", permission: "token.create" },
  { path: "admin/settings", key: "settings.title", permission: "settings.edit" },
  { path: "admin/mails", key: "mails.title", permission: "settings.edit" },
];

/** The parts of administration. */
export function AdminTabs() {
  const t = useTranslations();
  const { environment, roles } = useReader();
  const pathname = usePathname();
  const failedMails = useFailedMails();
  return (
    <nav aria-label={t("people.adminTabs")} className={styles.tabs}>
      {TABS.filter((tab) => isAllowed(roles, tab.permission)).map(({ path, key }) => {
        const href = `/${environment}/${path}`;
        return (
          <Link key={path} href={href} className={styles.tab} aria-current={pathname === href ? "page" : undefined}>
            {t(key)}
            {key === "mails.title" && failedMails > 0 && (
              <span className={`${styles.count} ol-figures`}>{failedMails}</span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}

/** How many mails did not go out in this environment. */
function useFailedMails(): number {
  const trpc = useTRPC();
  const enabled = useMay("settings.edit");
  const refetchInterval = usePolling();
  const count = useQuery(trpc.mails.countFailed.queryOptions(undefined, { enabled, refetchInterval }));
  return count.data ?? 0;
}
