"use client";

import { Alert } from "antd";
import { CopyButton } from "./copy-button.tsx";
import styles from "./secret-once.module.css";

/** Something that is shown this once: a link or a token, to be copied now. */
export function SecretOnce({ note, secret, what }: { note: string; secret: string; what: string }) {
  return (
    <div className={styles.box}>
      <Alert type="warning" showIcon title={note} />
      <div className={styles.line}>
        <code className={styles.secret}>{secret}</code>
        <CopyButton text={secret} what={what} />
      </div>
    </div>
  );
}
