"use client";

import { isAllowed, type Permission } from "@orderloom/schema/permission";
import Link from "next/link";
import { usePathname } from "next/navigation";
import styles from "./page-tabs.module.css";
import { useReader } from "./reader-provider.tsx";

export type PageTab = {
  /** The path under the environment. */
  readonly path: string;
  readonly label: string;
  readonly permission: Permission;
  /** How much waits there; nothing is shown for none. */
  readonly count?: number;
};

/** The pages of one place in the rail: those that the person may open. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly PageTab[] }) {
  const { environment, roles } = useReader();
  const pathname = usePathname();
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs
        .filter((tab) => isAllowed(roles, tab.permission))
        .map(({ path, label: name, count = 0 }) => {
          const href = `/${environment}/${path}`;
          return (
            <Link key={path} href={href} className={styles.tab} aria-current={pathname === href ? "page" : undefined}>
              {name}
              {count > 0 && <span className={`${styles.count} ol-figures`}>{count}</span>}
            </Link>
          );
        })}
    </nav>
  );
}
