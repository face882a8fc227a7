"use client";

import CheckOutlined from "@ant-design/icons/CheckOutlined";
import CloseOutlined from "@ant-design/icons/CloseOutlined";
import RollbackOutlined from "@ant-design/icons/RollbackOutlined";
import { LIMITS } from "@orderloom/schema/limits";
import { Button, type GetRef, Input } from "antd";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { AddPhotos } from "./add-photos.tsx";
import type { ApprovalDetail, Decision } from "./approval-row.ts";
import styles from "./decision-bar.module.css";
import { lackOf } from "./lack-of.ts";

/** A wish from the keyboard to decide; `asked` grows with each, so that the same wish again counts. */
export type Armed = { readonly decision: Decision; readonly asked: number };

type Props = {
  readonly approval: ApprovalDetail;
  readonly comment: string;
  readonly armed: Armed | null;
  readonly isPending: boolean;
  readonly onComment: (comment: string) => void;
  readonly onArm: (decision: Decision | null) => void;
  readonly onDecide: (answer: { decision: Decision; comment: string }) => void;
};

/** The comment, the photos and the answers. A click decides; keys make ready first and Ctrl Enter decides. */
export function DecisionBar({ approval, comment, armed, isPending, onComment, onArm, onDecide }: Props) {
  const t = useTranslations("approvals");
  const hintId = useId();
  const fieldId = useId();
  const field = useRef<GetRef<typeof Input.TextArea>>(null);
  const [lack, setLack] = useState<ReturnType<typeof lackOf>>(null);
  useEffect(() => {
    if (armed) field.current?.focus();
  }, [armed]);
  const submit = (decision: Decision) => {
    if (isPending) return;
    const missing = lackOf(approval, { decision, comment });
    setLack(missing);
    if (missing) onArm(decision);
    else onDecide({ decision, comment: comment.trim() });
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
  const level = approval.levels[approval.level];
  const given = approval.photos.filter(({ removable }) => removable).length;
  const waiting = armed ? t(`armed.${armed.decision}`) : t("keys");
  return (
    <div className={styles.bar}>
      <div className={styles.comment}>
        <label htmlFor={fieldId}>{t(level?.comment === "required" ? "commentRequired" : "comment")}</label>
        <Input.TextArea
          id={fieldId}
          ref={field}
          value={comment}
          autoSize={{ minRows: 1, maxRows: 5 }}
          maxLength={LIMITS.approvalCommentChars}
          placeholder={t("commentHint", { limit: String(LIMITS.approvalCommentChars) })}
          status={lack && lack !== "evidence" ? "error" : ""}
          aria-invalid={lack !== null && lack !== "evidence"}
          aria-describedby={hintId}
          onChange={(event) => {
            onComment(event.target.value);
            setLack(null);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.answers}>
        <AddPhotos approvalId={approval.id} given={given} required={level?.evidence === "required"} />
        <span id={hintId} className={styles.hint} data-error={lack !== null || undefined} aria-live="polite">
          {isPending ? t("deciding") : lack ? t(`lack.${lack}`) : waiting}
        </span>
        {approval.level > 0 && (
          <Answer decision="returned" icon={<RollbackOutlined aria-hidden />} {...{ armed, isPending, submit }} />
        )}
        <Answer decision="rejected" icon={<CloseOutlined aria-hidden />} {...{ armed, isPending, submit }} />
        <Answer decision="approved" icon={<CheckOutlined aria-hidden />} {...{ armed, isPending, submit }} />
      </div>
    </div>
  );
}

type AnswerProps = {
  readonly decision: Decision;
  readonly icon: ReactNode;
  readonly armed: Armed | null;
  readonly isPending: boolean;
  readonly submit: (decision: Decision) => void;
};

function Answer({ decision, icon, armed, isPending, submit }: AnswerProps) {
  const t = useTranslations("approvals");
  const isArmed = armed?.decision === decision;
  return (
    <Button
      size="large"
      type={decision === "approved" ? "primary" : "default"}
      danger={decision === "rejected"}
      icon={icon}
      loading={isPending && isArmed}
      disabled={isPending}
      data-armed={isArmed || undefined}
      data-answer={decision}
      onClick={() => submit(decision)}
    >
      {t(`${isArmed ? "confirms" : "decisions"}.${decision}`)}
    </Button>
  );
}
