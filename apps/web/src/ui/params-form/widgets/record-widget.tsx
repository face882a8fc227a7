import DeleteOutlined from "@ant-design/icons/DeleteOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { isJsonObject, type Json } from "@orderloom/schema/json";
import { Button, Input, Select, Space } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFieldWords } from "../field-words.tsx";
import styles from "../params-form.module.css";
import { TemplateInput } from "../template-input.tsx";
import { controlProps, type WidgetProps } from "../widget-props.ts";

type Row = { readonly name: string; readonly text: string };

/** Names and values, e.g. headers. Rows without a name are kept on screen and left out of the value. */
export function RecordWidget(props: WidgetProps) {
  const { id, label, value, onChange, disabled } = props;
  const t = useTranslations("paramsForm");
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOf(value));
  const [added, setAdded] = useState<number | null>(null);
  const shown = sameValue(rows, value) ? rows : rowsOf(value);
  const change = (next: readonly Row[]) => {
    setRows(next);
    onChange(recordOf(next));
  };
  const set = (at: number, row: Partial<Row>) =>
    change(shown.map((known, index) => (index === at ? { ...known, ...row } : known)));
  return (
    <div className={styles.stack}>
      {shown.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its name changes while it is typed
        <Space.Compact key={index} block>
          <Input
            {...controlProps(props)}
            id={index === 0 ? id : `${id}-${index}`}
            autoFocus={index === added}
            aria-label={`${label}: ${t("entryName")} ${index + 1}`}
            placeholder={t("entryName")}
            value={row.name}
            spellCheck={false}
            onChange={(event) => set(index, { name: event.target.value })}
          />
          <Value
            {...props}
            label={`${label}: ${t("entryValue")} ${index + 1}`}
            text={row.text}
            onText={(text) => set(index, { text })}
          />
          <Button
            icon={<DeleteOutlined />}
            disabled={disabled}
            aria-label={t("removeEntry", { number: String(index + 1) })}
            onClick={() => change(shown.filter((_, at) => at !== index))}
          />
        </Space.Compact>
      ))}
      <Button
        {...(shown.length === 0 ? { id } : {})}
        type="dashed"
        size="small"
        icon={<PlusOutlined />}
        disabled={disabled}
        onClick={() => {
          setRows([...shown, { name: "", text: optionsOf(props)[0] ?? "" }]);
          setAdded(shown.length);
        }}
      >
        {t("addEntry")}
      </Button>
    </div>
  );
}

type ValueProps = WidgetProps & { readonly text: string; readonly onText: (text: string) => void };

/** One of a list where the field has one, else any text. */
function Value({ text, onText, ...props }: ValueProps) {
  const { label, disabled, field } = props;
  const t = useTranslations("paramsForm");
  const words = useFieldWords();
  const options = optionsOf(props);
  if (options.length > 0) {
    return (
      <Select
        className={styles.choice ?? ""}
        aria-label={label}
        disabled={disabled}
        value={text}
        options={options.map((value) => ({ value, label: words.option(field, value) }))}
        onChange={onText}
      />
    );
  }
  if (field.meta["templates"] !== true) {
    return (
      <Input
        disabled={disabled}
        aria-label={label}
        placeholder={t("entryValue")}
        value={text}
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
      />
    );
  }
  return (
    <TemplateInput
      control={{ disabled, "aria-label": label }}
      label={label}
      text={text}
      placeholder={t("entryValue")}
      disabled={disabled}
      minRows={1}
      onText={onText}
    />
  );
}

function optionsOf({ field: { shape } }: WidgetProps): readonly string[] {
  return shape.type === "record" ? (shape.options ?? []) : [];
}

function rowsOf(value: Json | undefined): readonly Row[] {
  if (!isJsonObject(value)) return [];
  return Object.entries(value).map(([name, text]) => ({
    name,
    text: typeof text === "string" ? text : JSON.stringify(text),
  }));
}

function recordOf(rows: readonly Row[]): Record<string, string> {
  return Object.fromEntries(rows.filter((row) => row.name !== "").map((row) => [row.name, row.text]));
}

/** Whether the rows on screen still mean the value: it may have been undone or replaced from outside. */
function sameValue(rows: readonly Row[], value: Json | undefined): boolean {
  return JSON.stringify(recordOf(rows)) === JSON.stringify(recordOf(rowsOf(value)));
}
