"use client";

import { isAllowed } from "@orderloom/schema/permission";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import styles from "./rail.module.css";
import { RAIL_ITEMS, type RailItem } from "./rail-items.tsx";
import { useReader } from "./reader-provider.tsx";
import { useWaitingCounts } from "./use-waiting-counts.ts";

/** The places this person may go, with what waits for them there. */
export function RailList({ narrow, onGo }: { narrow: boolean; onGo?: () => void }) {
  const { roles } = useReader();
  const counts = useWaitingCounts();
  const items = RAIL_ITEMS.filter((item) => isAllowed(roles, item.permission));
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.key}>
          <Place
            item={item}
            narrow={narrow}
            waiting={item.badge ? counts[item.badge] : 0}
            {...(onGo ? { onGo } : {})}
          />
        </li>
      ))}
    </ul>
  );
}

function Place(props: { item: RailItem; narrow: boolean; waiting: number; onGo?: () => void }) {
  const { item, narrow, waiting, onGo } = props;
  const t = useTranslations("shell");
  const { environment } = useReader();
  const pathname = usePathname();
  const root = `/${environment}/${item.path.split("/")[0]}`;
  const here = pathname === root || pathname.startsWith(`${root}/`);
  const label = t(item.key);
  return (
    <Link
      href={`/${environment}/${item.path}`}
      className={styles.item}
      aria-current={here ? "page" : undefined}
      title={narrow ? label : undefined}
      {...(onGo ? { onClick: onGo } : {})}
      prefetch={false}
    >
      <span className={styles.icon} aria-hidden>
        {item.icon}
        {waiting > 0 && <span className={styles.dot} />}
      </span>
      <span className={narrow ? "ol-hidden" : styles.label}>{label}</span>
      {waiting > 0 && (
        <span className={narrow ? "ol-hidden" : `${styles.count} ol-figures`}>
          <span aria-hidden>{waiting > 99 ? "99+" : waiting}</span>
          <span className="ol-hidden">{t("waiting", { count: String(waiting) })}</span>
        </span>
      )}
    </Link>
  );
}
