"use client";

import { LANGUAGES, type LocalizedText } from "@orderloom/schema/language";
import { LIMITS } from "@orderloom/schema/limits";
import { Input } from "antd";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import styles from "./chain-editor.module.css";

type Props = {
  readonly name: LocalizedText;
  readonly isMissing: boolean;
  readonly onChange: (name: LocalizedText) => void;
};

/** What the chain is called in both languages; the other one is used where one is left empty. */
export function NameFields({ name, isMissing, onChange }: Props) {
  const t = useTranslations("chains.name");
  const common = useTranslations("common");
  const { language } = useReader();
  const id = useId();
  return (
    <div className={styles.fields}>
      {LANGUAGES.toSorted((one) => (one === language ? -1 : 1)).map((each) => (
        <div key={each} className={styles.field}>
          <label htmlFor={id + each}>{t(each)}</label>
          <Input
            id={id + each}
            value={name[each]}
            maxLength={LIMITS.nameChars}
            placeholder={t("example")}
            status={isMissing && each === language ? "error" : ""}
            onChange={({ target }) => onChange({ ...name, [each]: target.value })}
          />
          {isMissing && each === language && (
            <span role="alert" className={styles.problem}>
              {common("required")}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
