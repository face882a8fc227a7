import CheckCircleOutlined from "@ant-design/icons/CheckCircleOutlined";
import ClockCircleOutlined from "@ant-design/icons/ClockCircleOutlined";
import CloseCircleOutlined from "@ant-design/icons/CloseCircleOutlined";
import PauseCircleOutlined from "@ant-design/icons/PauseCircleOutlined";
import styles from "./state-tag.module.css";

const ICONS = {
  good: CheckCircleOutlined,
  waiting: ClockCircleOutlined,
  bad: CloseCircleOutlined,
  off: PauseCircleOutlined,
} as const;

/** A state as icon and word; the colour only repeats them. */
export function StateTag({ tone, label }: { tone: keyof typeof ICONS; label: string }) {
  const Icon = ICONS[tone];
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      <Icon aria-hidden />
      {label}
    </span>
  );
}
