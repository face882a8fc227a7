"use client";

import CheckOutlined from "@ant-design/icons/CheckOutlined";
import CloseOutlined from "@ant-design/icons/CloseOutlined";
import { LIMITS } from "@orderloom/schema/limits";
import { Button, type GetRef, Input } from "antd";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Decision } from "./approval-row.ts";
import styles from "./decision-bar.module.css";

/** A wish from the keyboard to decide; `asked` grows with each, so that the same wish again counts. */
export type Armed = { readonly decision: Decision; readonly asked: number };

type Props = {
  readonly comment: string;
  readonly armed: Armed | null;
  readonly isPending: boolean;
  readonly onComment: (comment: string) => void;
  readonly onArm: (decision: Decision | null) => void;
  readonly onDecide: (answer: { decision: Decision; comment: string }) => void;
};

/** The comment and the two answers. A click decides; keys make ready first and Ctrl Enter decides. */
export function DecisionBar({ comment, armed, isPending, onComment, onArm, onDecide }: Props) {
  const t = useTranslations("approvals");
  const hintId = useId();
  const fieldId = useId();
  const field = useRef<GetRef<typeof Input.TextArea>>(null);
  const [needsReason, setNeedsReason] = useState(false);
  useEffect(() => {
    if (armed) field.current?.focus();
  }, [armed]);
  const submit = (decision: Decision) => {
    if (isPending) return;
    if (decision === "rejected" && comment.trim() === "") {
      setNeedsReason(true);
      onArm("rejected");
      return;
    }
    onDecide({ decision, comment: comment.trim() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      onArm(null);
      if (event.target instanceof HTMLElement) event.target.blur();
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && armed) {
      event.preventDefault();
      submit(armed.decision);
    }
  };
  const hint = needsReason ? t("reasonNeeded") : armed ? t(HINTS[armed.decision]) : t("keys");
  return (
    <div className={styles.bar}>
      <div className={styles.comment}>
        <label htmlFor={fieldId}>{t("comment")}</label>
        <Input.TextArea
          id={fieldId}
          ref={field}
          value={comment}
          autoSize={{ minRows: 1, maxRows: 5 }}
          maxLength={LIMITS.approvalCommentChars}
          placeholder={t("commentHint", { limit: String(LIMITS.approvalCommentChars) })}
          status={needsReason ? "error" : ""}
          aria-invalid={needsReason}
          aria-describedby={hintId}
          onChange={(event) => {
            onComment(event.target.value);
            setNeedsReason(false);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.answers}>
        <span id={hintId} className={styles.hint} data-error={needsReason || undefined} aria-live="polite">
          {isPending ? t("deciding") : hint}
        </span>
        <Button
          size="large"
          danger
          icon={<CloseOutlined />}
          loading={isPending && armed?.decision === "rejected"}
          disabled={isPending}
          data-armed={armed?.decision === "rejected" || undefined}
          onClick={() => submit("rejected")}
        >
          {t(armed?.decision === "rejected" ? "confirmReject" : "reject")}
        </Button>
        <Button
          size="large"
          type="primary"
          icon={<CheckOutlined />}
          loading={isPending && armed?.decision !== "rejected"}
          disabled={isPending}
          data-armed={armed?.decision === "approved" || undefined}
          onClick={() => submit("approved")}
        >
          {t(armed?.decision === "approved" ? "confirmApprove" : "approve")}
        </Button>
      </div>
    </div>
  );
}

const HINTS = { approved: "armedApprove", rejected: "armedReject" } as const;
