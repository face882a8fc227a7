"use client";

import { LIMITS } from "@orderloom/schema/limits";
import { Button, Input, InputNumber, Segmented } from "antd";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { GroupRow } from "./letter-row.ts";
import styles from "./letters.module.css";
import { useLetterActs } from "./use-letter-acts.ts";

const PER_MINUTE = 60;
const MOST_PER_MINUTE = 600;

/** Mended? Try one; when it works, replay the rest at a pace the other side bears. Or put them aside. */
export function ReplayForm({ group }: { group: GroupRow }) {
  const t = useTranslations("trouble.letters");
  const reasonId = useId();
  const paceId = useId();
  const [reason, setReason] = useState("");
  const [isLacking, setIsLacking] = useState(false);
  const [versionChoice, setVersionChoice] = useState<"same" | "newest">("newest");
  const [perMinute, setPerMinute] = useState(PER_MINUTE);
  const { replay, discard, isPending } = useLetterActs();
  const { cause, count, lastId } = group;
  const withReason = (act: (reason: string) => void) => {
    setIsLacking(reason.trim() === "");
    if (reason.trim() !== "") act(reason);
  };
  const start = (id: string | null) =>
    withReason((why) => replay({ cause, id, versionChoice, perMinute, reason: why }));
  return (
    <div className={styles.form}>
      <p className={styles.steps}>{t("steps")}</p>
      <label htmlFor={reasonId}>{t("reason")}</label>
      <Input
        id={reasonId}
        value={reason}
        maxLength={LIMITS.approvalCommentChars}
        placeholder={t("reasonHint")}
        status={isLacking ? "error" : ""}
        aria-invalid={isLacking}
        onChange={(event) => setReason(event.target.value)}
      />
      {isLacking && (
        <span role="alert" className={styles.lack}>
          {t("reasonMissing")}
        </span>
      )}
      <div className={styles.row}>
        <Segmented
          aria-label={t("version")}
          value={versionChoice}
          options={[
            { value: "newest" as const, label: t("versions.newest") },
            { value: "same" as const, label: t("versions.same") },
          ]}
          onChange={setVersionChoice}
        />
        <label htmlFor={paceId}>{t("pace")}</label>
        <InputNumber
          id={paceId}
          min={1}
          max={MOST_PER_MINUTE}
          precision={0}
          value={perMinute}
          onChange={(value) => setPerMinute(value ?? PER_MINUTE)}
        />
      </div>
      <div className={styles.row}>
        <Button disabled={isPending} onClick={() => start(lastId)}>
          {t("tryOne")}
        </Button>
        <Button type="primary" disabled={isPending} onClick={() => start(null)}>
          {t("replayAll", { count: String(count) })}
        </Button>
        <Button
          danger
          disabled={isPending}
          onClick={() => withReason((why) => discard({ cause, id: null, reason: why }))}
        >
          {t("discardAll", { count: String(count) })}
        </Button>
      </div>
    </div>
  );
}
