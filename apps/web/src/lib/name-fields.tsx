"use client";

import { LANGUAGES, type LocalizedText } from "@orderloom/schema/language";
import { LIMITS } from "@orderloom/schema/limits";
import { Input } from "antd";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useReader } from "../shell/reader-provider.tsx";
import styles from "./name-fields.module.css";

type Props = {
  readonly name: LocalizedText;
  readonly example: string;
  readonly isMissing: boolean;
  readonly onChange: (name: LocalizedText) => void;
};

/** What something is called in both languages; the other one is used where one is left empty. */
export function NameFields({ name, example, isMissing, onChange }: Props) {
  const common = useTranslations("common");
  const { language } = useReader();
  const id = useId();
  return (
    <div className={styles.fields}>
      {LANGUAGES.toSorted((one) => (one === language ? -1 : 1)).map((each) => (
        <div key={each} className={styles.field}>
          <label htmlFor={id + each}>{common(`names.${each}`)}</label>
          <Input
            id={id + each}
            value={name[each]}
            maxLength={LIMITS.nameChars}
            placeholder={example}
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
