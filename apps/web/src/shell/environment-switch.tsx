"use client";

import { ENVIRONMENTS } from "@orderloom/schema/ids";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { otherEnvironmentPath } from "./other-environment-path.ts";
import { useReader } from "./reader-provider.tsx";
import styles from "./top-bar.module.css";

/** Goes to the same place in the other environment. */
export function EnvironmentSwitch() {
  const t = useTranslations("shell.environment");
  const { environment } = useReader();
  const pathname = usePathname();
  return (
    <nav aria-label={t("label")} className={styles.switch}>
      {ENVIRONMENTS.map((target) => (
        <Link
          key={target}
          className={styles.place}
          aria-current={target === environment ? "true" : undefined}
          href={target === environment ? pathname : otherEnvironmentPath(pathname, target)}
          prefetch={false}
        >
          {t(target)}
        </Link>
      ))}
    </nav>
  );
}
