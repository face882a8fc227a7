"use client";

import CloseOutlined from "@ant-design/icons/CloseOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { DATE_FORMATS, type NumberPart } from "@orderloom/schema/order/number-rule";
import { Button, Dropdown, Input, Select } from "antd";
import { useTranslations } from "next-intl";
import styles from "./settings.module.css";

const MOST_PARTS = 6;
const TYPES = ["channel", "shop", "date", "text"] as const;

type Props = {
  readonly parts: readonly NumberPart[];
  readonly onChange: (parts: readonly NumberPart[]) => void;
};

/** What stands before the sequence, in its order. */
export function NumberParts({ parts, onChange }: Props) {
  const t = useTranslations("settings.numbers");
  const replace = (place: number, part: NumberPart) => onChange(parts.with(place, part));
  return (
    <div className={styles.parts}>
      {parts.map((part, place) => (
        // Parts have no name of their own: one kind may stand there only once, texts are told apart by their place.
        <span key={`${part.type} ${part.type === "text" ? place : ""}`} className={styles.part}>
          <PartField part={part} onChange={(changed) => replace(place, changed)} />
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t("removePart", { part: t(labelOf(part.type)) })}
            onClick={() => onChange(parts.toSpliced(place, 1))}
          />
        </span>
      ))}
      <span className={styles.part}>{t("sequence")}</span>
      <Dropdown
        trigger={["click"]}
        disabled={parts.length >= MOST_PARTS}
        menu={{
          items: TYPES.map((type) => ({
            key: type,
            label: t(labelOf(type)),
            disabled: type !== "text" && parts.some((part) => part.type === type),
            onClick: () => onChange([...parts, newPart(type)]),
          })),
        }}
      >
        <Button size="small" icon={<PlusOutlined />} disabled={parts.length >= MOST_PARTS}>
          {t("addPart")}
        </Button>
      </Dropdown>
    </div>
  );
}

function labelOf(type: NumberPart["type"]) {
  return type === "text" ? "text_" : type;
}

function newPart(type: NumberPart["type"]): NumberPart {
  if (type === "date") return { type, format: "yyyymmdd" };
  return type === "text" ? { type, text: "-" } : { type };
}

function PartField({ part, onChange }: { part: NumberPart; onChange: (part: NumberPart) => void }) {
  const t = useTranslations("settings.numbers");
  if (part.type === "date") {
    return (
      <Select
        size="small"
        aria-label={t("date")}
        value={part.format}
        options={DATE_FORMATS.map((value) => ({ value, label: value }))}
        onChange={(format) => onChange({ type: "date", format })}
      />
    );
  }
  if (part.type === "text") {
    return (
      <Input
        size="small"
        style={{ width: 80 }}
        aria-label={t("textLabel")}
        title={t("textLabel")}
        value={part.text}
        maxLength={8}
        onChange={(event) => onChange({ type: "text", text: textOf(event.target.value) })}
      />
    );
  }
  return <span>{t(labelOf(part.type))}</span>;
}

/** Only what a text of a rule may hold; an empty one would be no part. */
function textOf(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z\-_.]/g, "") || "-";
}
