"use client";

import { LIMITS } from "@orderloom/schema/limits";
import { Button, InputNumber, Segmented } from "antd";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ReasonField } from "../../ui/reason/reason-field.tsx";
import { useReason } from "../../ui/reason/use-reason.ts";
import type { GroupRow } from "./letter-row.ts";
import styles from "./letters.module.css";
import { useLetterActs } from "./use-letter-acts.ts";

const PER_MINUTE = 60;
const MOST_PER_MINUTE = 600;

/** Mended? Try one; when it works, replay the rest at a pace the other side bears. Or put them aside. */
export function ReplayForm({ group }: { group: GroupRow }) {
  const t = useTranslations("trouble.letters");
  const paceId = useId();
  const reason = useReason();
  const [versionChoice, setVersionChoice] = useState<"same" | "newest">("newest");
  const [perMinute, setPerMinute] = useState(PER_MINUTE);
  const { replay, discard, isPending } = useLetterActs();
  const { cause, count, lastId } = group;
  const start = (id: string | null) =>
    reason.need((why) => replay({ cause, id, versionChoice, perMinute, reason: why }));
  return (
    <div className={styles.form}>
      <p className={styles.steps}>{t("steps")}</p>
      <ReasonField
        reason={reason}
        label={t("reason")}
        hint={t("reasonHint")}
        missing={t("reasonMissing")}
        maxLength={LIMITS.approvalCommentChars}
      />
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
          onClick={() => reason.need((why) => discard({ cause, id: null, reason: why }))}
        >
          {t("discardAll", { count: String(count) })}
        </Button>
      </div>
    </div>
  );
}
