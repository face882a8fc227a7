"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph } from "@orderloom/schema/graph/graph";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { usePolling } from "../../../events/event-provider.tsx";
import { useMay, useReader } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import { Ago } from "../../../ui/ago.tsx";
import { nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { FailureNote } from "../../../ui/status/failure-note.tsx";
import look from "../look/look.module.css";
import styles from "./lens.module.css";

type Version = { readonly flowId: string; readonly versionId: string };
type Props = { readonly graph: Graph; readonly node: string | null; readonly version: Version };

/** The orders that stand at a node now, each the way to its run and to itself. */
export function RunsAtNode({ graph, node, version }: Props) {
  const t = useTranslations("lenses.runs");
  const language = useLocale();
  const may = useMay("run.read");
  const shown = graph.nodes.find(({ id }) => id === node);
  return (
    <aside className={`${look.side} ${styles.runs}`} aria-label={t("label")}>
      {shown ? (
        <>
          <h2>{t("title", { node: nodeTitle(CATALOGUE, shown, language) })}</h2>
          {may ? <Runs node={shown.id} version={version} /> : <p className={styles.faint}>{t("forbidden")}</p>}
        </>
      ) : (
        <p className={styles.faint}>{t("choose")}</p>
      )}
    </aside>
  );
}

function Runs({ node, version }: { readonly node: string; readonly version: Version }) {
  const t = useTranslations("lenses.runs");
  const { environment } = useReader();
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.flows.runsAtNode.infiniteQueryOptions(
      { ...version, node },
      { getNextPageParam: ({ next }) => next ?? undefined, refetchInterval: usePolling() },
    ),
  );
  if (!query.data)
    return query.error ? <FailureNote error={query.error} onRetry={query.refetch} /> : <Skeleton active />;
  const runs = query.data.pages.flatMap(({ items }) => items);
  if (runs.length === 0) return <p className={styles.faint}>{t("none")}</p>;
  return (
    <>
      <ul className={styles.list}>
        {runs.map(({ id, orderId, orderNo, since }) => (
          <li key={id}>
            {orderId === null ? (
              t("noOrder")
            ) : (
              <Link href={`/${environment}/orders/${orderId}`} className="ol-figures" prefetch={false}>
                {orderNo}
              </Link>
            )}
            <span className={styles.faint}>
              <Ago at={since} />
            </span>
            <Link href={`/${environment}/runs/${id}`} prefetch={false}>
              {t("run")}
            </Link>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
