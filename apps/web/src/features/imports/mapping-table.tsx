"use client";

import { IMPORT_FIELD_NAMES, type ImportFieldName, importField } from "@orderloom/schema/import/import-field";
import { DATE_SHAPES, type ImportMapping } from "@orderloom/schema/import/import-mapping";
import { inLanguage } from "@orderloom/schema/language";
import { Select, Space, Table } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { useCustomFields } from "../../lib/custom-fields/use-custom-fields.ts";
import { changeColumn, changeCustom, customOf, mappedColumn } from "./change-mapping.ts";
import type { ImportView, ProposalView } from "./import-row.ts";

type TableView = ProposalView["tables"][number];
type ColumnView = TableView["columns"][number];

type Props = {
  readonly table: TableView;
  readonly index: number;
  readonly files: ImportView["files"];
  readonly columns: ProposalView["proposal"]["columns"];
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
};

/** The columns of one shape of files: what stands in them, what they mean and why that is thought. */
export function MappingTable({ table, index, files, columns, mapping, onChange }: Props) {
  const t = useTranslations("imports.mapping");
  const language = useLocale() === "zh" ? "zh" : "en";
  const names = files.filter(({ no }) => table.files.includes(no)).map(({ name }) => name);
  const fields = IMPORT_FIELD_NAMES.map((value): Choice => ({ value, label: importField(value).label[language] }));
  const own = useCustomFields()
    .filter(({ retired }) => !retired)
    .map(({ key, label }): Choice => ({ value: `${CUSTOM}${key}`, label: inLanguage(label, language) }));
  const set = (column: string, field: ImportFieldName | null, dates?: (typeof DATE_SHAPES)[number]) =>
    onChange(changeColumn(mapping, { table: index, column, field, dates }));
  const choose = (column: string, chosen: string | null) => {
    const field = IMPORT_FIELD_NAMES.find((name) => name === chosen) ?? null;
    if (chosen?.startsWith(CUSTOM)) {
      onChange(changeCustom(mapping, { table: index, column, key: chosen.slice(CUSTOM.length) }));
    } else set(column, field);
  };
  const of = (column: string) => columns.find((one) => one.table === index && one.column === column);
  return (
    <Table<ColumnView>
      size="small"
      pagination={false}
      rowKey={({ header }) => header}
      title={() => (
        <strong>
          {names.length > 3 ? t("manyFiles", { name: names[0] ?? "", count: String(names.length) }) : names.join(", ")}
        </strong>
      )}
      dataSource={[...table.columns]}
      scroll={{ x: true }}
      columns={[
        { key: "column", title: t("column"), render: (_, { header }) => header },
        {
          key: "samples",
          title: t("samples"),
          ellipsis: true,
          width: 260,
          render: (_, { values }) => [...new Set(values.filter((value) => value !== ""))].slice(0, 3).join(" · "),
        },
        {
          key: "field",
          title: t("field"),
          render: (_, { header }) => {
            const mapped = mappedColumn(mapping, index, header);
            const isDate = mapped !== undefined && importField(mapped.field).kind === "moment";
            return (
              <Space wrap size={4}>
                <Select<string | null>
                  aria-label={t("fieldOf", { column: header })}
                  size="small"
                  showSearch={{ optionFilterProp: "label" }}
                  value={mapped?.field ?? chosenCustom(mapping, index, header)}
                  options={[{ value: null, label: t("ignored") }, ...fields, ...own]}
                  onChange={(chosen) => choose(header, chosen)}
                  style={{ width: 168 }}
                />
                {isDate && (
                  <Select
                    aria-label={t("datesOf", { column: header })}
                    size="small"
                    value={mapped.dates ?? "ymd"}
                    options={DATE_SHAPES.map((value) => ({ value, label: t(`dates.${value}`) }))}
                    onChange={(dates) => set(header, mapped.field, dates)}
                    style={{ width: 152 }}
                  />
                )}
              </Space>
            );
          },
        },
        {
          key: "why",
          title: t("why"),
          render: (_, { header }) => {
            const proposed = of(header);
            return proposed === undefined ? "" : t(`reasons.${proposed.reason}`);
          },
        },
      ]}
    />
  );
}

type Choice = { readonly value: string; readonly label: string };

/** What the choices of fields that administrators defined begin with. */
const CUSTOM = "custom.";

function chosenCustom(mapping: ImportMapping, table: number, column: string): string | null {
  const key = customOf(mapping, table, column);
  return key === undefined ? null : CUSTOM + key;
}
