import type { ReactNode } from "react";
import styles from "./page.module.css";

type Props = {
  title: string;
  /** Beside the title: what the whole page can do. */
  actions?: ReactNode;
  /** Under the title: filters, tabs. */
  toolbar?: ReactNode;
  /** Text pages keep a readable width; lists take all there is. */
  narrow?: boolean;
  children: ReactNode;
};

/** A page inside the shell: title, what can be done, and the thing itself. */
export function Page({ title, actions, toolbar, narrow = false, children }: Props) {
  return (
    <div className={`${styles.page} ${narrow ? styles.narrow : ""}`}>
      <div className={styles.head}>
        <h1>{title}</h1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {toolbar}
      {children}
    </div>
  );
}
