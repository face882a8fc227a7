"use client";

import PauseOutlined from "@ant-design/icons/PauseOutlined";
import { HOLD_LABELS, type Hold } from "@orderloom/schema/order/hold";
import { useFormatter, useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import styles from "./order-screen.module.css";

/** Why the order stands still, above all else: nothing goes on before they are lifted. */
export function Holds({ holds }: { holds: readonly Hold[] }) {
  const t = useTranslations("orders.holds");
  const { language } = useReader();
  const format = useFormatter();
  if (holds.length === 0) return null;
  return (
    <ul className={styles.holds} aria-label={t("title")}>
      {holds.map(({ code, reason, until }) => (
        <li key={code}>
          <PauseOutlined aria-hidden /> <strong>{HOLD_LABELS[code][language]}</strong> {reason}{" "}
          {until !== undefined &&
            t("until", { time: format.dateTime(new Date(until), { dateStyle: "medium", timeStyle: "short" }) })}
        </li>
      ))}
    </ul>
  );
}
