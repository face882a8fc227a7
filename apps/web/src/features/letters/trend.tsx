"use client";

import { useTranslations } from "next-intl";
import styles from "./letters.module.css";

const WIDTH = 96;
const HEIGHT = 20;

/** How many failed in each of the last 24 hours, as bars; in words for who does not see them. */
export function Trend({ hours }: { hours: readonly number[] }) {
  const t = useTranslations("trouble.letters");
  const most = Math.max(1, ...hours);
  const width = WIDTH / hours.length;
  const sum = hours.reduce((all, count) => all + count, 0);
  return (
    <svg
      className={styles.trend}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={t("trendWords", { count: String(sum), last: String(hours.at(-1) ?? 0) })}
    >
      {hours.map((count, hour) => {
        const height = count === 0 ? 1 : Math.max(2, (count / most) * HEIGHT);
        // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place
        return <rect key={hour} x={hour * width} y={HEIGHT - height} width={width - 1} height={height} />;
      })}
    </svg>
  );
}
