import type { WorkHours } from "@orderloom/schema/time/work-calendar";
import { Input } from "antd";
import { useTranslations } from "next-intl";
import styles from "./calendar-editor.module.css";

type Props = { readonly label: string; readonly hours: WorkHours; readonly onChange: (hours: WorkHours) => void };

/** From when to when, on a 24-hour clock. */
export function HoursFields({ label, hours, onChange }: Props) {
  const t = useTranslations("calendars.hours");
  return (
    <span className={styles.row}>
      {(["from", "to"] as const).map((end) => (
        <Input
          key={end}
          type="time"
          className={styles.time ?? ""}
          aria-label={t(end, { label })}
          value={hours[end]}
          status={hours.from < hours.to ? "" : "error"}
          onChange={({ target }) => onChange({ ...hours, [end]: target.value })}
        />
      ))}
    </span>
  );
}
