"use client";

import { Select } from "antd";
import { useTranslations } from "next-intl";
import { use } from "react";
import type { VersatileSelectorProps } from "react-querybuilder";
import { searchRank } from "../../../lib/search/search-text.ts";
import { EntryValue } from "../picker/entry-value.tsx";
import { PickerContext } from "../picker/picker-context.tsx";
import { isOftenMissing } from "../picker/picker-entries.ts";
import styles from "./rule.module.css";
import { variableOf } from "./rule-fields.ts";

type Choice = { readonly value: string; readonly label: string };
type Listed = Choice | { readonly options: readonly Choice[] };

/** Chooses the field of a clause: found by name and pinyin, each with what the example has and how often it lacks. */
export function RuleFieldSelect({
  options,
  value,
  handleOnChange,
  title,
  disabled,
  className,
}: VersatileSelectorProps) {
  const t = useTranslations("picker");
  const source = use(PickerContext);
  const listed: readonly Listed[] = options;
  const choices = listed.flatMap((option) => ("options" in option ? option.options : [option]));
  const entries = new Map(source?.().groups.flatMap((group) => group.entries.map((entry) => [entry.path, entry])));
  const chosen = entries.get(variableOf(value ?? ""));
  return (
    <span className={`${styles.fieldChoice} ${className ?? ""}`}>
      <Select
        size="small"
        aria-label={title ?? ""}
        disabled={disabled ?? false}
        value={value ?? ""}
        options={choices.map(({ value: key, label }) => ({ value: key, label }))}
        showSearch={{ filterOption: (query, option) => searchRank(query, describe(option)) !== null }}
        optionRender={({ label, value: path }) => {
          const entry = entries.get(variableOf(String(path)));
          return (
            <span className={styles.fieldOption}>
              <span>{label}</span>
              {entry && <EntryValue entry={entry} />}
            </span>
          );
        }}
        popupMatchSelectWidth={false}
        onChange={(next: string) => handleOnChange(next)}
      />
      {isOftenMissing(chosen) && (
        <span className={styles.fieldMissing}>{t("missing", { percent: String(chosen.missingPercent) })}</span>
      )}
    </span>
  );
}

function describe(option: Choice | undefined) {
  return { titles: [option?.label ?? ""], more: [option?.value ?? ""] };
}
