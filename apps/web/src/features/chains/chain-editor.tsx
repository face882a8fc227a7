"use client";

import ArrowLeftOutlined from "@ant-design/icons/ArrowLeftOutlined";
import { plainChain } from "@orderloom/schema/approval/approval-chain";
import { checkChain } from "@orderloom/schema/approval/check-chain";
import { inLanguage } from "@orderloom/schema/language";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useReducer, useState } from "react";
import { NameFields } from "../../lib/name-fields.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import { Page } from "../../ui/page/page.tsx";
import { Section } from "../../ui/page/section.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import styles from "./chain-editor.module.css";
import type { ChainPersonRow, ChainRow } from "./chain-row.ts";
import { editChain } from "./edit-chain.ts";
import { ForecastPanel } from "./forecast-panel.tsx";
import { LevelsForm } from "./levels-form.tsx";
import { ProblemsProvider } from "./problem-text.tsx";
import { TiersForm } from "./tiers-form.tsx";
import { useSaveChain } from "./use-save-chain.ts";

type Props = {
  /** Null makes a new one. */
  readonly chain: ChainRow | null;
  readonly people: readonly ChainPersonRow[];
  readonly onClose: () => void;
};

/** A chain as it is being drawn, with who would be asked beside it. Nothing counts until it is saved. */
export function ChainEditor({ chain, people, onClose }: Props) {
  const t = useTranslations("chains");
  const { language } = useReader();
  const [definition, edit] = useReducer(editChain, chain?.definition ?? plainChain(["supervisor"]));
  const [name, setName] = useState(chain?.name ?? { zh: "", en: "" });
  const [asked, setAsked] = useState(false);
  const { save, archive, error, isSaving } = useSaveChain(chain, onClose);
  const problems = checkChain(definition);
  const isNamed = inLanguage(name, language).trim() !== "";
  const submit = () => {
    setAsked(true);
    if (problems.length === 0 && isNamed) save({ name, definition });
  };
  const actions = (
    <>
      {chain && (
        <Button onClick={archive} disabled={isSaving}>
          {t(chain.archived ? "restore" : "archive")}
        </Button>
      )}
      <Button type="primary" loading={isSaving} onClick={submit}>
        {t(chain ? "saveVersion" : "save", { number: String((chain?.number ?? 0) + 1) })}
      </Button>
    </>
  );
  return (
    <Page
      title={chain ? inLanguage(chain.name, language) : t("new")}
      actions={actions}
      toolbar={
        <Button type="text" className={styles.back ?? ""} icon={<ArrowLeftOutlined />} onClick={onClose}>
          {t("back")}
        </Button>
      }
    >
      {error && <FailureNote error={error} />}
      <ProblemsProvider problems={asked ? problems : []}>
        <div className={styles.columns}>
          <div className={styles.form}>
            <NameFields name={name} example={t("nameExample")} isMissing={asked && !isNamed} onChange={setName} />
            <Section title={t("levels.title")} text={t("levels.text")}>
              <LevelsForm levels={definition.levels} people={people} edit={edit} />
            </Section>
            <Section title={t("tiers.title")} text={t("tiers.text")}>
              <TiersForm definition={definition} people={people} edit={edit} />
            </Section>
          </div>
          <ForecastPanel definition={definition} people={people} />
        </div>
      </ProblemsProvider>
    </Page>
  );
}
