import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

type Props = { icon: ReactNode; title: string; text: string; action?: ReactNode };

/** A list with nothing in it teaches: one picture, one sentence, one button. */
export function EmptyState({ icon, title, text, action }: Props) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <h2>{title}</h2>
      <p className={styles.text}>{text}</p>
      {action}
    </div>
  );
}
