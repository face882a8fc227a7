/** One measured number beside what it is judged against, both taken in the same run. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The name of the figure it is compared with; null where it stands alone. */
  readonly reference: string | null;
  /** value ÷ reference. */
  readonly ratio: number | null;
};

/** A table for people: name, value with unit, ratio. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${format(figure.value)} ${figure.unit}`,
    figure.ratio === null ? "" : `${figure.ratio.toFixed(2)} × ${figure.reference}`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function format(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en-US") : value.toFixed(1);
}
