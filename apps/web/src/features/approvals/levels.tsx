"use client";

import CheckCircleFilled from "@ant-design/icons/CheckCircleFilled";
import ClockCircleOutlined from "@ant-design/icons/ClockCircleOutlined";
import CloseCircleFilled from "@ant-design/icons/CloseCircleFilled";
import MinusCircleOutlined from "@ant-design/icons/MinusCircleOutlined";
import { inLanguage } from "@orderloom/schema/language";
import { ROLE_LABELS } from "@orderloom/schema/role";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { Section } from "../../ui/page/section.tsx";
import type { ApprovalDetail } from "./approval-row.ts";
import styles from "./levels.module.css";
import { TierNote } from "./tier-note.tsx";

type Level = ApprovalDetail["levels"][number];
type Standing = "done" | "rejected" | "now" | "later";

const ICONS = {
  done: CheckCircleFilled,
  rejected: CloseCircleFilled,
  now: ClockCircleOutlined,
  later: MinusCircleOutlined,
} as const;

/** The way a request takes: what the amount asks for, level by level, and where it stands. */
export function Levels({ approval }: { approval: ApprovalDetail }) {
  const t = useTranslations("approvals.levels");
  const { levels } = approval;
  return (
    <Section title={t("title")}>
      <TierNote tier={approval.tier} levelCount={levels.length} />
      {levels.length > 0 && (
        <ol className={styles.levels}>
          {levels.map((level, index) => (
            <LevelLine key={level.id} level={level} standing={standingOf(approval, index)} number={index + 1} />
          ))}
        </ol>
      )}
    </Section>
  );
}

type LineProps = { readonly level: Level; readonly standing: Standing; readonly number: number };

function LevelLine({ level, standing, number }: LineProps) {
  const t = useTranslations("approvals.levels");
  const { language } = useReader();
  const Icon = ICONS[standing];
  const { who, names, mode, comment, evidence } = level;
  const asked = who.type === "role" ? ROLE_LABELS[who.role][language] : names.filter(Boolean).join(t("between"));
  const alone = who.type === "people" && names.length === 1;
  const facts = [
    ...(alone ? [] : [t(`modes.${mode}`)]),
    ...(comment === "required" ? [t("comment")] : []),
    ...(evidence === "required" ? [t("evidence")] : []),
  ];
  return (
    <li className={styles.level} data-standing={standing} aria-current={standing === "now" ? "step" : undefined}>
      <Icon className={styles.icon ?? ""} aria-label={t(`standings.${standing}`)} />
      <span>
        <strong>{level.name ? inLanguage(level.name, language) : t("number", { number: String(number) })}</strong>{" "}
        {asked}
        {facts.length > 0 && <span className={styles.facts}> · {facts.join(" · ")}</span>}
      </span>
    </li>
  );
}

function standingOf({ status, level }: ApprovalDetail, index: number): Standing {
  if (index < level || status === "approved") return "done";
  if (index > level || status === "cancelled") return "later";
  return status === "rejected" ? "rejected" : "now";
}
