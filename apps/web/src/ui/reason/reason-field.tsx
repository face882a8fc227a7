"use client";

import { Input } from "antd";
import { useId } from "react";
import styles from "./reason-field.module.css";
import type { Reason } from "./use-reason.ts";

type Props = {
  readonly reason: Reason;
  readonly label: string;
  readonly hint: string;
  /** What is said when something was asked for without a reason. */
  readonly missing: string;
  readonly maxLength: number;
};

/** Where the reason is written, with what is said while it is missing. */
export function ReasonField({ reason, label, hint, missing, maxLength }: Props) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={reason.text}
        maxLength={maxLength}
        placeholder={hint}
        status={reason.isLacking ? "error" : ""}
        aria-invalid={reason.isLacking}
        onChange={(event) => reason.write(event.target.value)}
      />
      {reason.isLacking && (
        <span role="alert" className={styles.lack}>
          {missing}
        </span>
      )}
    </>
  );
}
