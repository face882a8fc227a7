"use client";

import { knownCodes } from "@orderloom/nodes/channel-codes";
import { inLanguage } from "@orderloom/schema/language";
import { Button, Select } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { ReasonField } from "../../ui/reason/reason-field.tsx";
import { useReason } from "../../ui/reason/use-reason.ts";
import styles from "./quarantine.module.css";
import type { GroupRow } from "./quarantine-row.ts";
import { useQuarantineActs } from "./use-quarantine-acts.ts";

const REASON_CHARS = 500;

type Props = {
  readonly group: GroupRow;
  /** The message that is open: what is done is done to it alone. */
  readonly chosen: string | null;
  /** Closes it, and so means all of them again. */
  readonly onAll: () => void;
};

/** Give an unknown code its meaning, have the messages read again, or put them aside; one of them, or all. */
export function SettleForm({ group, chosen, onAll }: Props) {
  const t = useTranslations("trouble.quarantine");
  const reason = useReason();
  const { settle, isPending } = useQuarantineActs();
  const settleAs = (act: "accept" | "dismiss") =>
    reason.need((why) => settle({ group: group.group, id: chosen, act, reason: why }));
  const waiting = group.count - group.asked;
  const count = String(chosen === null ? waiting : 1);
  return (
    <div className={styles.form}>
      <p className={styles.soft}>{t(stepsOf(group))}</p>
      <ReasonField
        reason={reason}
        label={t("reason")}
        hint={t("reasonHint")}
        missing={t("reasonMissing")}
        maxLength={REASON_CHARS}
      />
      <MeaningRow group={group} withReason={reason.need} />
      <div className={styles.row}>
        <Button disabled={isPending || waiting === 0} onClick={() => settleAs("accept")}>
          {t(group.kind === "conflict" ? "acceptThese" : "readAgain", { count })}
        </Button>
        <Button danger disabled={isPending || waiting === 0} onClick={() => settleAs("dismiss")}>
          {t("dismiss", { count })}
        </Button>
        {chosen !== null && (
          <Button type="link" onClick={onAll}>
            {t("all", { count: String(waiting) })}
          </Button>
        )}
      </div>
    </div>
  );
}

type StepsKey = `steps.${GroupRow["kind"] | "code"}`;

function stepsOf({ kind, unknown }: GroupRow): StepsKey {
  if (kind !== "unreadable") return `steps.${kind}`;
  return unknown ? "steps.code" : "steps.unreadable";
}

type MeaningProps = { readonly group: GroupRow; readonly withReason: (act: (reason: string) => void) => void };

/** Nothing for messages whose trouble is no code. */
function MeaningRow({ group: { group, unknown, type }, withReason }: MeaningProps) {
  const t = useTranslations("trouble.quarantine");
  const { language } = useReader();
  const [meaning, setMeaning] = useState<string | null>(null);
  const { map, isPending } = useQuarantineActs();
  const known = unknown && type !== null ? knownCodes(type, unknown.field) : null;
  if (!unknown || !known) return null;
  const options = [...known].map(([value, label]) => ({ value, label: `${inLanguage(label, language)} · ${value}` }));
  return (
    <div className={styles.row}>
      <span>{t("means", unknown)}</span>
      <Select
        aria-label={t("meaning")}
        className={styles.meaning ?? ""}
        placeholder={t("meaning")}
        options={options}
        value={meaning}
        onChange={setMeaning}
      />
      <Button
        type="primary"
        disabled={isPending || meaning === null}
        onClick={() => meaning !== null && withReason((reason) => map({ group, meaning, reason }))}
      >
        {t("map")}
      </Button>
    </div>
  );
}
