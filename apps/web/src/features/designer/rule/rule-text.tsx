"use client";

import { Json } from "@orderloom/schema/json";
import { Input } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "./rule.module.css";

type Props = { value: Json; disabled: boolean; onChange: (rule: Json) => void };

/** A rule as JsonLogic text. It becomes the rule as soon as it is JSON; the check says what is wrong with it beyond. */
export function RuleText({ value, disabled, onChange }: Props) {
  const t = useTranslations("rule");
  const [typed, setTyped] = useState<string | null>(null);
  const rule = typed === null ? value : parse(typed);
  return (
    <>
      <Input.TextArea
        className="ol-mono"
        aria-label={t("text")}
        autoSize={{ minRows: 4, maxRows: 16 }}
        spellCheck={false}
        disabled={disabled}
        value={typed ?? JSON.stringify(value, null, 2)}
        {...(rule === undefined ? { status: "error" as const } : {})}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = parse(event.target.value);
          if (next !== undefined) onChange(next);
        }}
        onBlur={() => {
          if (rule !== undefined) setTyped(null);
        }}
      />
      {rule === undefined && (
        <p role="alert" className={styles.wrong}>
          {t("notJson")}
        </p>
      )}
    </>
  );
}

function parse(text: string): Json | undefined {
  try {
    return Json.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
