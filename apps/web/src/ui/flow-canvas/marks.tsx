"use client";

import { EdgeLabelRenderer, type EdgeProps, type NodeProps } from "@xyflow/react";
import { createContext, memo, type ReactNode, use } from "react";
import styles from "./marks.module.css";
import { NodeCard } from "./node-card.tsx";
import type { CanvasEdge, CardNode } from "./to-flow.ts";
import { Wire, wirePath } from "./wire.tsx";

/** What a mark means; colour and line follow from it. */
export type MarkTone = "added" | "removed" | "changed" | "calm" | "warn" | "bad" | "faint";

/** What is told of a card or a wire beside what it is. `badge` stands on its edge. */
export type Mark = {
  readonly tone: MarkTone;
  readonly badge?: ReactNode;
  /** What is said of it aloud and on hover. */
  readonly sentence: string;
  /** Of a wire: how many times as thick as usual. */
  readonly weight?: number;
};

/** Marks by the ids of nodes and wires. */
export type Marks = { readonly nodes: ReadonlyMap<string, Mark>; readonly edges: ReadonlyMap<string, Mark> };

export const NO_MARKS: Marks = { nodes: new Map(), edges: new Map() };

const MarksContext = createContext<Marks>(NO_MARKS);

/** Gives the cards and wires below their marks. */
export const MarksProvider = MarksContext;

/** A card with its mark. */
export const MarkedCard = memo(function MarkedCard(props: NodeProps<CardNode>) {
  const mark = use(MarksContext).nodes.get(props.id);
  return (
    <div className={styles.card} data-mark={mark?.tone}>
      <NodeCard {...props} />
      {mark && (
        <span className={styles.badge} title={mark.sentence}>
          <span className="ol-hidden">{mark.sentence}</span>
          {mark.badge && <span aria-hidden>{mark.badge}</span>}
        </span>
      )}
    </div>
  );
});

/** A wire with its mark. */
export const MarkedWire = memo(function MarkedWire(props: EdgeProps<CanvasEdge>) {
  const mark = use(MarksContext).edges.get(props.id);
  const [, x, y] = wirePath(props);
  // A ghost beside what is there now would number both, as if one port had two wires.
  const data = mark && props.data ? { ...props.data, place: null } : props.data;
  return (
    <g className={styles.wire} data-mark={mark?.tone} style={{ "--weight": mark?.weight ?? 1 }}>
      <Wire {...props} {...(data ? { data } : {})} />
      {mark?.badge && (
        <EdgeLabelRenderer>
          <span
            className={styles.label}
            data-mark={mark.tone}
            title={mark.sentence}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          >
            <span className="ol-hidden">{mark.sentence}</span>
            <span aria-hidden>{mark.badge}</span>
          </span>
        </EdgeLabelRenderer>
      )}
    </g>
  );
});
