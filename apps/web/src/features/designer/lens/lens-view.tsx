"use client";

import type { Graph } from "@orderloom/schema/graph/graph";
import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePolling } from "../../../events/event-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import { ReadCanvas } from "../../../ui/flow-canvas/read-canvas.tsx";
import { FailureNote } from "../../../ui/status/failure-note.tsx";
import look from "../look/look.module.css";
import styles from "./lens.module.css";
import { LensBar } from "./lens-bar.tsx";
import { type LensReading, lensFigures } from "./lens-marks.ts";
import type { LensName } from "./lens-name.ts";
import { RunsAtNode } from "./runs-at-node.tsx";
import { useLensMarks } from "./use-lens-marks.tsx";

type Props = {
  readonly flowId: string;
  readonly lens: LensName;
  /** Null for the version in force. */
  readonly number: number | null;
  readonly onLens: (lens: LensName | null, number: number | null) => void;
};

/** A version at work: its own graph with what the lens tells of each node and wire, renewed as orders move. */
export function LensView({ flowId, lens, number, onLens }: Props) {
  const t = useTranslations("lenses");
  const trpc = useTRPC();
  const flow = useQuery(trpc.flows.get.queryOptions({ flowId }));
  const shown = number ?? flow.data?.publication?.number ?? null;
  const kept = { enabled: shown !== null, staleTime: Number.POSITIVE_INFINITY };
  const version = useQuery(trpc.flows.version.queryOptions({ flowId, number: shown ?? 1 }, kept));
  const versionId = version.data?.id ?? "";
  const refetchInterval = usePolling();
  const reading = useQuery(
    trpc.flows.lens.queryOptions({ versionId, lens }, { enabled: versionId !== "", refetchInterval }),
  );
  const error = flow.error ?? version.error ?? reading.error;
  const isNarrowed = reading.data === null;
  return (
    <section className={look.view} aria-label={t("label")}>
      <LensBar {...{ flowId, lens, onLens }} number={shown} reading={reading.data ?? null} />
      {flow.data && shown === null && <p className={styles.note}>{t("notPublished")}</p>}
      {isNarrowed && <p className={styles.note}>{t("narrowed")}</p>}
      {error && <FailureNote error={error} onRetry={() => Promise.all([version.refetch(), reading.refetch()])} />}
      {version.data && reading.data && (
        <Seen key={versionId} graph={version.data.graph} reading={reading.data} version={{ flowId, versionId }} />
      )}
      {shown !== null && !reading.data && !error && !isNarrowed && <Skeleton active className={styles.note ?? ""} />}
    </section>
  );
}

type SeenProps = {
  readonly graph: Graph;
  readonly reading: LensReading;
  readonly version: { readonly flowId: string; readonly versionId: string };
};

function Seen({ graph, reading, version }: SeenProps) {
  const t = useTranslations("lenses");
  const [selected, select] = useState<string | null>(null);
  const marks = useLensMarks(reading, lensFigures(reading, graph));
  return (
    <div className={look.work}>
      <div className={look.canvas}>
        <ReadCanvas
          graph={graph}
          label={t("label")}
          marks={marks}
          focusable={new Set(graph.nodes.map(({ id }) => id))}
          selected={selected}
          onSelect={select}
        />
      </div>
      <RunsAtNode key={selected} graph={graph} node={selected} version={version} />
    </div>
  );
}
