import type { ImportFieldName } from "@orderloom/schema/import/import-field";
import type { ColumnMapping, DATE_SHAPES, ImportMapping } from "@orderloom/schema/import/import-mapping";

/** A column that is to mean something else, or nothing. */
export type ColumnChange = {
  readonly table: number;
  readonly column: string;
  readonly field: ImportFieldName | null;
  readonly dates?: (typeof DATE_SHAPES)[number] | undefined;
};

/** The mapping with a column changed. A field has one column in a table: another that had it is free again. */
export function changeColumn(mapping: ImportMapping, { table, column, field, dates }: ColumnChange): ImportMapping {
  const tables = mapping.tables.map((one, index) => {
    if (index !== table) return one;
    const known = one.columns.find((known) => known.column === column);
    const others = one.columns.filter((other) => other.column !== column && other.field !== field);
    const decimal = known?.decimal === undefined ? {} : { decimal: known.decimal };
    const changed: ColumnMapping[] = field === null ? [] : [{ column, field, ...decimal, ...(dates && { dates }) }];
    const custom = one.custom?.filter((other) => other.column !== column);
    return { ...one, columns: [...others, ...changed], ...(custom && { custom }), ...keyed(one, { column, field }) };
  });
  return { ...mapping, tables };
}

/** The mapping with a column taken for a field that administrators defined; a field has one column in a table. */
export function changeCustom(mapping: ImportMapping, { table, column, key }: CustomChange): ImportMapping {
  const free = changeColumn(mapping, { table, column, field: null });
  const tables = free.tables.map((one, index) => {
    if (index !== table) return one;
    return { ...one, custom: [...(one.custom ?? []).filter((other) => other.key !== key), { column, key }] };
  });
  return { ...free, tables };
}

/** A column that is to mean a field that administrators defined. */
export type CustomChange = { readonly table: number; readonly column: string; readonly key: string };

/** The field that administrators defined which a column means; undefined where it is none. */
export function customOf(mapping: ImportMapping, table: number, column: string): string | undefined {
  return mapping.tables[table]?.custom?.find((one) => one.column === column)?.key;
}

/** The column of the order number is what rows belong to their orders by. */
function keyed(
  { key, of }: ImportMapping["tables"][number],
  { column, field }: Pick<ColumnChange, "column" | "field">,
): Pick<ImportMapping["tables"][number], "key" | "of"> {
  if (field === "externalNo") return { key: column, of: null };
  return key === column && of === null ? { key: "", of } : { key, of };
}

/** What a column means now; undefined where it is left out. */
export function mappedColumn(mapping: ImportMapping, table: number, column: string): ColumnMapping | undefined {
  return mapping.tables[table]?.columns.find((one) => one.column === column);
}
