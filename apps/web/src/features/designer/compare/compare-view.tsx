"use client";

import { Alert, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { Mark, Marks } from "../../../ui/flow-canvas/marks.tsx";
import { ReadCanvas } from "../../../ui/flow-canvas/read-canvas.tsx";
import { FailureNote } from "../../../ui/status/failure-note.tsx";
import look from "../look/look.module.css";
import { ChangeList } from "./change-list.tsx";
import styles from "./compare.module.css";
import { CompareBar } from "./compare-bar.tsx";
import { type Comparison, compareGraphs } from "./compare-graphs.ts";
import type { CompareSides } from "./compare-side.ts";
import { ReviewPanel } from "./review-panel.tsx";
import { type ComparedFile, useSide } from "./use-side.ts";

type Props = {
  readonly flowId: string;
  readonly sides: CompareSides;
  readonly file: ComparedFile | null;
  readonly onSides: (sides: CompareSides | null) => void;
  readonly onFile: (file: ComparedFile) => void;
};

/** Two of a flow's graphs in one picture: what is new, what is gone as ghosts, what changed and how. */
export function CompareView({ flowId, sides, file, onSides, onFile }: Props) {
  const t = useTranslations("versions.compare");
  const from = useSide(sides.from, { flowId, file });
  const to = useSide(sides.to, { flowId, file });
  const comparison = useMemo(
    () => (from.graph && to.graph ? compareGraphs(from.graph, to.graph) : null),
    [from.graph, to.graph],
  );
  const fileGone = file === null && [sides.from, sides.to].some(({ type }) => type === "file");
  const failed = [from, to].find(({ error }) => error);
  return (
    <section className={look.view} aria-label={t("label")}>
      <CompareBar {...{ flowId, sides, file, onSides, onFile }} diff={comparison?.diff ?? null} />
      {sides.to.type === "review" && <ReviewPanel flowId={flowId} onDone={() => onSides(null)} />}
      {fileGone && <Alert banner type="info" title={t("fileGone")} />}
      {failed && <FailureNote error={failed.error} onRetry={failed.refetch} />}
      {comparison && <Compared comparison={comparison} />}
      {!comparison && !failed && !fileGone && <Skeleton active className={styles.waiting ?? ""} />}
    </section>
  );
}

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const t = useTranslations("versions.compare");
  const [selected, select] = useState<string | null>(null);
  const [centre, setCentre] = useState<string | null>(null);
  const marks = useMarks(comparison);
  const choose = (id: string) => {
    select(id);
    setCentre(id);
  };
  return (
    <div className={look.work}>
      <div className={look.canvas}>
        <ReadCanvas
          graph={comparison.graph}
          label={t("label")}
          marks={marks}
          focusable={new Set(comparison.nodes.keys())}
          selected={selected}
          onSelect={select}
          centre={centre}
        />
      </div>
      <ChangeList comparison={comparison} selected={selected} onSelect={choose} />
    </div>
  );
}

function useMarks({ nodes, edges, diff }: Comparison): Marks {
  const t = useTranslations("versions.compare");
  return useMemo(() => {
    const fields = new Map(diff.nodes.changed.map((change) => [change.after.id, change.fields.length]));
    const mark = (id: string, tone: "added" | "removed" | "changed"): readonly [string, Mark] => {
      const badge = tone === "changed" ? t("badge", { count: fields.get(id) ?? 0 }) : t(tone);
      return [id, { tone, badge, sentence: badge }];
    };
    const plain = (id: string, tone: "added" | "removed"): readonly [string, Mark] => [
      id,
      { tone, sentence: t(tone), weight: 1.6 },
    ];
    return {
      nodes: new Map([...nodes].map(([id, tone]) => mark(id, tone))),
      edges: new Map([...edges].map(([id, tone]) => plain(id, tone))),
    };
  }, [nodes, edges, diff, t]);
}
