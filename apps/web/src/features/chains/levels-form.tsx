"use client";

import PlusOutlined from "@ant-design/icons/PlusOutlined";
import type { ChainLevel } from "@orderloom/schema/approval/approval-chain";
import { LIMITS } from "@orderloom/schema/limits";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import type { ChainPersonRow } from "./chain-row.ts";
import type { ChainEdit } from "./edit-chain.ts";
import styles from "./level-card.module.css";
import { LevelCard } from "./level-card.tsx";
import { ProblemText } from "./problem-text.tsx";

type Props = {
  readonly levels: readonly ChainLevel[];
  readonly people: readonly ChainPersonRow[];
  readonly edit: (edit: ChainEdit) => void;
};

/** The levels one under the other, as they decide. */
export function LevelsForm({ levels, people, edit }: Props) {
  const t = useTranslations("chains.levels");
  return (
    <>
      <ol className={styles.cards}>
        {levels.map((level, index) => (
          <li key={level.id}>
            <LevelCard level={level} place={{ index, count: levels.length }} people={people} edit={edit} />
          </li>
        ))}
      </ol>
      {levels.length === 0 && <ProblemText path="levels" />}
      <Button
        icon={<PlusOutlined />}
        disabled={levels.length >= LIMITS.chainLevels}
        onClick={() => edit({ type: "addLevel" })}
      >
        {t("add")}
      </Button>
    </>
  );
}
