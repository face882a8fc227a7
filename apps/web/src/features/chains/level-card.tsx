"use client";

import ArrowDownOutlined from "@ant-design/icons/ArrowDownOutlined";
import ArrowUpOutlined from "@ant-design/icons/ArrowUpOutlined";
import DeleteOutlined from "@ant-design/icons/DeleteOutlined";
import type { ChainLevel } from "@orderloom/schema/approval/approval-chain";
import { inLanguage } from "@orderloom/schema/language";
import { LIMITS } from "@orderloom/schema/limits";
import { Button, Checkbox, Input } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import type { ChainPersonRow } from "./chain-row.ts";
import type { ChainEdit } from "./edit-chain.ts";
import styles from "./level-card.module.css";
import { LimitFields } from "./limit-fields.tsx";
import { ProblemText } from "./problem-text.tsx";
import { WhoFields } from "./who-fields.tsx";

type Props = {
  readonly level: ChainLevel;
  readonly place: { readonly index: number; readonly count: number };
  readonly people: readonly ChainPersonRow[];
  readonly edit: (edit: ChainEdit) => void;
};

/** One level: who decides it, how many of them, what they have to give, and for how long it may wait. */
export function LevelCard({ level, place: { index, count }, people, edit }: Props) {
  const t = useTranslations("chains.levels");
  const { language } = useReader();
  const number = String(index + 1);
  const set = (change: Partial<ChainLevel>) => edit({ type: "changeLevel", index, change });
  const rename = (text: string) =>
    edit({ type: "nameLevel", index, name: { zh: "", en: "", ...level.name, [language]: text } });
  return (
    <fieldset className={styles.card}>
      <legend className="ol-hidden">{t("number", { number })}</legend>
      <div className={styles.head}>
        <strong>{t("number", { number })}</strong>
        <Input
          className={styles.name ?? ""}
          variant="borderless"
          aria-label={t("name", { number })}
          placeholder={t("nameHint")}
          maxLength={LIMITS.nameChars}
          value={level.name ? inLanguage(level.name, language) : ""}
          onChange={({ target }) => rename(target.value)}
        />
        <Move by={-1} disabled={index === 0} {...{ index, edit }} />
        <Move by={1} disabled={index === count - 1} {...{ index, edit }} />
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t("remove", { number })}
          onClick={() => edit({ type: "removeLevel", index })}
        />
      </div>
      <WhoFields level={level} people={people} onChange={set} />
      <div className={styles.checks}>
        <Checkbox
          checked={level.comment === "required"}
          onChange={({ target }) => set({ comment: target.checked ? "required" : "optional" })}
        >
          {t("comment")}
        </Checkbox>
        <Checkbox
          checked={level.evidence === "required"}
          onChange={({ target }) => set({ evidence: target.checked ? "required" : "none" })}
        >
          {t("evidence")}
        </Checkbox>
      </div>
      <LimitFields limit={level.limit} onChange={(limit) => set({ limit })} />
      <ProblemText path={`levels.${index}`} />
    </fieldset>
  );
}

type MoveProps = {
  readonly by: 1 | -1;
  readonly index: number;
  readonly disabled: boolean;
  readonly edit: (edit: ChainEdit) => void;
};

function Move({ by, index, disabled, edit }: MoveProps) {
  const t = useTranslations("chains.levels");
  return (
    <Button
      type="text"
      icon={by === 1 ? <ArrowDownOutlined /> : <ArrowUpOutlined />}
      aria-label={t(by === 1 ? "down" : "up", { number: String(index + 1) })}
      disabled={disabled}
      onClick={() => edit({ type: "moveLevel", index, by })}
    />
  );
}
