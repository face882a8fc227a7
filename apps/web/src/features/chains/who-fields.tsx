"use client";

import { type ChainLevel, LEVEL_MODES, type LevelWho } from "@orderloom/schema/approval/approval-chain";
import { DECIDING_ROLES } from "@orderloom/schema/approval/check-chain";
import { LIMITS } from "@orderloom/schema/limits";
import { isAllowed } from "@orderloom/schema/permission";
import { ROLE_LABELS } from "@orderloom/schema/role";
import { Segmented, Select } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import type { ChainPersonRow } from "./chain-row.ts";
import styles from "./level-card.module.css";

type Props = {
  readonly level: ChainLevel;
  readonly people: readonly ChainPersonRow[];
  readonly onChange: (change: Partial<ChainLevel>) => void;
};

/** A role or people by name, and how many of them it takes. */
export function WhoFields({ level: { who, mode }, people, onChange }: Props) {
  const t = useTranslations("chains.levels");
  const { language } = useReader();
  const setWho = (next: LevelWho) =>
    onChange({ who: next, ...(next.type === "role" && mode === "inOrder" ? { mode: "all" } : {}) });
  const modes = LEVEL_MODES.filter((each) => each !== "inOrder" || who.type === "people");
  return (
    <div className={styles.row}>
      <Segmented
        aria-label={t("who")}
        value={who.type}
        options={[
          { value: "role" as const, label: t("role") },
          { value: "people" as const, label: t("people") },
        ]}
        onChange={(type) => setWho(type === "role" ? { type, role: "supervisor" } : { type, personIds: [] })}
      />
      {who.type === "role" ? (
        <Select
          aria-label={t("role")}
          className={styles.grow ?? ""}
          value={who.role}
          options={DECIDING_ROLES.map((value) => ({ value, label: ROLE_LABELS[value][language] }))}
          onChange={(role) => setWho({ type: "role", role })}
        />
      ) : (
        <Select
          aria-label={t("people")}
          className={styles.grow ?? ""}
          mode="multiple"
          maxCount={LIMITS.chainPeople}
          placeholder={t("choosePeople")}
          value={[...who.personIds]}
          showSearch={{ optionFilterProp: "label" }}
          options={people.map((person) => personOption(person, t("cannot")))}
          onChange={(personIds) => setWho({ type: "people", personIds })}
        />
      )}
      <Select
        aria-label={t("mode")}
        value={mode}
        options={modes.map((value) => ({ value, label: t(`modes.${value}`) }))}
        onChange={(next) => onChange({ mode: next })}
      />
    </div>
  );
}

/** Who could not decide is said so, before they are chosen. */
function personOption({ id, name, roles, active }: ChainPersonRow, cannot: string) {
  const can = active && isAllowed(roles, "approval.decide");
  return { value: id, label: can ? name : `${name} ${cannot}` };
}
