import type { TestFile } from "./imports.ts";

/** A table of a dump of inserts as a CSV file: its columns as they are declared, its values as they are written. */
export function tableOfDump(dump: string, table: string): TestFile {
  const [, body = ""] = new RegExp(`CREATE TABLE ${table} \\(([\\s\\S]*?)\\n\\);`).exec(dump) ?? [];
  const columns = [...body.matchAll(/^ {4}(\w+) /gm)].map(([, name]) => name ?? "");
  const rows = [...dump.matchAll(new RegExp(`^INSERT INTO ${table} VALUES \\((.*)\\);$`, "gm"))].map(
    ([, values = ""]) =>
      [...values.matchAll(/(?:^|, )(?:'((?:[^']|'')*)'|([^,']+))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll("''", "'") ?? bare ?? "",
      ),
  );
  const lines = [columns, ...rows].map((cells) => cells.map(quote).join(","));
  return { name: `${table}.csv`, bytes: Buffer.from(lines.join("\n")) };
}

function quote(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
