"use client";

import { Button, Skeleton, Table, type TableColumnType } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FailureNote } from "../status/failure-note.tsx";
import styles from "./query-table.module.css";

/** What the table needs of a query; a page of rows and the key that leads to the next one. */
export type TableQuery<Row> = {
  readonly data: { readonly items: readonly Row[]; readonly next?: string | null } | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
};

export type QueryTableProps<Row> = {
  /** What the rows are, for screen readers. */
  readonly label: string;
  readonly columns: readonly TableColumnType<Row>[];
  readonly query: TableQuery<Row>;
  readonly rowKey: (row: Row) => string;
  /** Shown when there is nothing, instead of the table. */
  readonly empty: ReactNode;
  /** Keyset paging: the key this page starts after, and how to go to another. Absent: the list has no pages. */
  readonly page?: { readonly after: string | null; readonly onChange: (after: string | null) => void };
  readonly rowClassName?: (row: Row) => string;
  readonly onRowClick?: (row: Row) => void;
};

const SKELETON_ROWS = 8;

/** A dense list of the server's rows: sticky head and first column, scrolls inside itself, pages by key. */
export function QueryTable<Row extends object>(props: QueryTableProps<Row>) {
  const { label, columns, query, rowKey, empty, page, rowClassName, onRowClick } = props;
  const { data, error } = query;
  if (!data && error) return <FailureNote error={error} onRetry={query.refetch} />;
  const nothing = data?.items.length === 0 && (page?.after ?? null) === null;
  if (nothing) return <>{empty}</>;
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever scrolls by keyboard must reach what scrolls */}
      <section className={styles.scroll} aria-label={label} aria-busy={query.isFetching} tabIndex={0}>
        {data ? (
          <Table<Row>
            size="small"
            pagination={false}
            columns={[...columns]}
            dataSource={[...data.items]}
            rowKey={rowKey}
            {...(rowClassName ? { rowClassName } : {})}
            {...(onRowClick ? { onRow: (row: Row) => ({ onClick: () => onRowClick(row) }) } : {})}
          />
        ) : (
          <SkeletonTable columns={columns} />
        )}
      </section>
      {page && <Pager page={page} next={data?.next ?? null} />}
    </div>
  );
}

function Pager({ page, next }: { page: NonNullable<QueryTableProps<object>["page"]>; next: string | null }) {
  const t = useTranslations("common");
  if (page.after === null && next === null) return null;
  return (
    <div className={styles.pager}>
      <Button size="small" disabled={page.after === null} onClick={() => page.onChange(null)}>
        {t("firstPage")}
      </Button>
      <Button size="small" disabled={next === null} onClick={() => page.onChange(next)}>
        {t("nextPage")}
      </Button>
    </div>
  );
}

type Blank = { readonly key: number };

/** The table's own shape while it loads, so that nothing jumps. */
function SkeletonTable<Row>({ columns }: { columns: readonly TableColumnType<Row>[] }) {
  const blanks: Blank[] = Array.from({ length: SKELETON_ROWS }, (_, key) => ({ key }));
  return (
    <Table<Blank>
      size="small"
      pagination={false}
      dataSource={blanks}
      columns={columns.map(({ key, title, width }, index) => ({
        key: String(key ?? index),
        title: typeof title === "function" ? "" : title,
        ...(width === undefined ? {} : { width }),
        render: () => <Skeleton.Input active size="small" block style={{ height: 16 }} />,
      }))}
    />
  );
}
