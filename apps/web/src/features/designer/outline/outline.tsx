"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { edgesBySource } from "../../../ui/flow-canvas/edges-by-source.ts";
import { nodeFace } from "../../../ui/flow-canvas/node-face.ts";
import type { CardProblem } from "../../../ui/flow-canvas/to-flow.ts";
import { isTyping } from "../canvas/focus-node.ts";
import { usePanelRoom } from "../inspector/panel-room.ts";
import type { PresentWindow } from "../presence/use-presence.ts";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import { EmptyOutline } from "./empty-outline.tsx";
import styles from "./outline.module.css";
import { actsOf, doAct, type OutlineAct } from "./outline-acts.ts";
import { outlineStep } from "./outline-keys.ts";
import { Row, type RowHands } from "./outline-row.tsx";
import { nodeKey, type OutlineRow, outlineRows } from "./outline-rows.ts";
import { useOutlineFocus } from "./use-outline-focus.ts";

type Props = {
  readonly problems: ReadonlyMap<string, CardProblem>;
  readonly readOnly: boolean;
  /** The other windows that have the flow open. */
  readonly others: readonly PresentWindow[];
  readonly onEnter: (part: "settings" | "name") => void;
};

/**
 * The twin of the canvas: the same flow as a tree, and every way to change it by keys, screen reader and finger. It
 * shares selection, boxes and undo with the canvas.
 */
export function Outline({ problems, readOnly, others, onEnter }: Props) {
  const t = useTranslations("designer.outline");
  const designer = useDesigner();
  const tree = useRef<HTMLDivElement>(null);
  const graph = useDesignerState((state) => state.graph);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [renamed, setRenamed] = useState<string | null>(null);
  const rows = useMemo(() => outlineRows(graph, portsOf(graph), closed), [graph, closed]);
  const [cursor, setCursor] = useCursor(rows);
  const present = useMemo(() => byNode(others), [others]);
  const focusRow = useOutlineFocus(tree, cursor);

  const room = usePanelRoom();
  const hands = useMemo<RowHands>(() => {
    const choose = (row: OutlineRow) => {
      setCursor(row.key);
      designer.select(row.type === "node" ? [row.node.id] : []);
    };
    return {
      choose,
      toggle: ({ key, isOpen }) => {
        if (isOpen !== null) setClosed((before) => (isOpen ? new Set([...before, key]) : without(before, key)));
      },
      act: (row, act) => {
        if (act === "rename") return setRenamed(row.key);
        if (act !== "settings") return doAct(designer, row, act);
        choose(row);
        onEnter("settings");
      },
      rename: (row, name) => {
        setRenamed(null);
        if (row.type === "node" && name !== null)
          designer.dispatch({ type: "node.rename", id: row.node.id, name: name.trim() });
        focusRow(row.key);
      },
    };
  }, [designer, setCursor, onEnter, focusRow]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = rows.findIndex(({ key }) => key === cursor);
    const row = rows[at];
    const [control, alt] = [event.ctrlKey || event.metaKey, event.altKey];
    const step = isTyping(event.target) ? null : outlineStep(rows, at, { key: event.key, control, alt });
    if (!row || !step || (step.type === "act" && !isOffered(row, step.act, readOnly))) return;
    event.preventDefault();
    if (step.type === "toggle") hands.toggle(row);
    else if (step.type === "act") {
      if (TAKES_AWAY.has(step.act)) setCursor((rows[at - 1] ?? rows[at + 1])?.key ?? null);
      hands.act(row, step.act);
    } else {
      const to = rows.find(({ key }) => key === step.to);
      if (to) hands.choose(to);
      focusRow(step.to);
    }
  };
  if (rows.length === 0) return <EmptyOutline readOnly={readOnly} />;
  return (
    <div
      ref={tree}
      role="tree"
      aria-label={t("label")}
      className={styles.tree}
      style={{ "--panel-width": `${room}px` }}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => (
        <Row
          key={row.key}
          row={row}
          isCurrent={row.key === cursor}
          isRenamed={row.key === renamed}
          problem={row.type === "node" ? (problems.get(row.node.id) ?? null) : null}
          present={(row.type === "node" && present.get(row.node.id)) || NOBODY}
          readOnly={readOnly}
          hands={hands}
        />
      ))}
    </div>
  );
}

const NOBODY: readonly PresentWindow[] = [];

function byNode(others: readonly PresentWindow[]): ReadonlyMap<string, readonly PresentWindow[]> {
  const present = new Map<string, readonly PresentWindow[]>();
  for (const window of others)
    if (window.nodeId !== null) present.set(window.nodeId, [...(present.get(window.nodeId) ?? []), window]);
  return present;
}

/** After these the keys go on from the next best line. */
const TAKES_AWAY: ReadonlySet<OutlineAct> = new Set(["remove", "heal", "disconnect"]);

function isOffered(row: OutlineRow, act: OutlineAct, readOnly: boolean): boolean {
  return actsOf(row, readOnly).includes(act);
}

function without(keys: ReadonlySet<string>, gone: string): ReadonlySet<string> {
  return new Set([...keys].filter((key) => key !== gone));
}

/** The line that keys act on: the one gone to last; a node that is selected elsewhere (added, found) takes it over. */
function useCursor(rows: readonly OutlineRow[]) {
  const [cursor, setCursor] = useState<string | null>(null);
  const selected = useDesignerState((state) => (state.selected.length === 1 ? (state.selected[0] ?? null) : null));
  const stands = (key: string | null) => rows.some((row) => row.key === key);
  const wanted = selected === null ? cursor : nodeKey(selected);
  const current = stands(wanted) ? wanted : stands(cursor) ? cursor : (rows[0]?.key ?? null);
  return [current, setCursor] as const;
}

/** The ways out of the nodes of one graph, each worked out once. */
function portsOf(graph: Graph) {
  const leaving = edgesBySource(graph.edges);
  return (node: GraphNode) => nodeFace(CATALOGUE, node, leaving.get(node.id) ?? []).outputs;
}
