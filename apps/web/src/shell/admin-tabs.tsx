"use client";

import { isAllowed, type Permission } from "@orderloom/schema/permission";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import styles from "./admin-tabs.module.css";
import { useReader } from "./reader-provider.tsx";

type Tab = { readonly path: string; readonly key: "title" | "tokensTitle"; readonly permission: Permission };

const TABS: readonly Tab[] = [
  { path: "admin/people", key: "title", permission: "person.edit" },
  { path: "admin/tokens", key: "tokensTitle", permission: "token.create" },
];

/** The parts of administration. */
export function AdminTabs() {
  const t = useTranslations("people");
  const { environment, roles } = useReader();
  const pathname = usePathname();
  return (
    <nav aria-label={t("adminTabs")} className={styles.tabs}>
      {TABS.filter((tab) => isAllowed(roles, tab.permission)).map(({ path, key }) => {
        const href = `/${environment}/${path}`;
        return (
          <Link key={path} href={href} className={styles.tab} aria-current={pathname === href ? "page" : undefined}>
            {t(key)}
          </Link>
        );
      })}
    </nav>
  );
}
