"use client";

import type { LevelLimit } from "@orderloom/schema/approval/approval-chain";
import { DECIDING_ROLES } from "@orderloom/schema/approval/check-chain";
import { LIMITS } from "@orderloom/schema/limits";
import { ROLE_LABELS } from "@orderloom/schema/role";
import { Checkbox, InputNumber, Select } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import styles from "./level-card.module.css";

type Props = { readonly limit: LevelLimit | null; readonly onChange: (limit: LevelLimit | null) => void };

const UNITS = { minutes: 1, hours: 60, days: 1_440 } as const;
type Unit = keyof typeof UNITS;
const UNIT_NAMES: readonly Unit[] = ["minutes", "hours", "days"];
const START: LevelLimit = { minutes: 120, action: "remind" };

/** How long the level may wait, and what happens then, once. */
export function LimitFields({ limit, onChange }: Props) {
  const t = useTranslations("chains.limit");
  const { language } = useReader();
  const [unit, setUnit] = useState<Unit>(() => unitOf(limit?.minutes ?? START.minutes));
  const setMinutes = (minutes: number) => {
    const bounded = Math.min(Math.max(Math.round(minutes), 1), LIMITS.chainLimitMinutes);
    if (limit) onChange({ ...limit, minutes: bounded });
  };
  return (
    <div className={styles.row}>
      <Checkbox checked={limit !== null} onChange={({ target }) => onChange(target.checked ? START : null)}>
        {t("on")}
      </Checkbox>
      {limit && (
        <>
          <InputNumber
            className={styles.number ?? ""}
            aria-label={t("length")}
            min={1}
            precision={0}
            value={limit.minutes / UNITS[unit]}
            onChange={(count) => count !== null && setMinutes(count * UNITS[unit])}
          />
          <Select
            aria-label={t("unit")}
            style={{ minWidth: 88 }}
            value={unit}
            options={UNIT_NAMES.map((value) => ({ value, label: t(`units.${value}`) }))}
            onChange={(next) => {
              setMinutes((limit.minutes / UNITS[unit]) * UNITS[next]);
              setUnit(next);
            }}
          />
          <Select
            aria-label={t("action")}
            value={limit.action}
            options={[
              { value: "remind" as const, label: t("remind") },
              { value: "escalate" as const, label: t("escalate") },
            ]}
            onChange={(action) =>
              onChange(
                action === "remind"
                  ? { minutes: limit.minutes, action }
                  : { minutes: limit.minutes, action, to: "ops_manager" },
              )
            }
          />
          {limit.action === "escalate" && (
            <Select
              aria-label={t("to")}
              value={limit.to}
              options={DECIDING_ROLES.map((value) => ({ value, label: ROLE_LABELS[value][language] }))}
              onChange={(to) => onChange({ ...limit, to })}
            />
          )}
        </>
      )}
    </div>
  );
}

/** The largest unit that a limit fits into without a remainder. */
function unitOf(minutes: number): Unit {
  return UNIT_NAMES.findLast((unit) => minutes % UNITS[unit] === 0) ?? "minutes";
}
