import CheckCircleOutlined from "@ant-design/icons/CheckCircleOutlined";
import ClockCircleOutlined from "@ant-design/icons/ClockCircleOutlined";
import CloseCircleOutlined from "@ant-design/icons/CloseCircleOutlined";
import PauseCircleOutlined from "@ant-design/icons/PauseCircleOutlined";
import PlayCircleOutlined from "@ant-design/icons/PlayCircleOutlined";
import styles from "./state-tag.module.css";

const ICONS = {
  moving: PlayCircleOutlined,
  good: CheckCircleOutlined,
  waiting: ClockCircleOutlined,
  bad: CloseCircleOutlined,
  off: PauseCircleOutlined,
} as const;

/** What a state means for whoever looks; `moving` goes on by itself. */
export type Tone = keyof typeof ICONS;

/** A state as icon and word; the colour only repeats them. */
export function StateTag({ tone, label }: { tone: Tone; label: string }) {
  const Icon = ICONS[tone];
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      <Icon aria-hidden />
      {label}
    </span>
  );
}
