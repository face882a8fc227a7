"use client";

import CommentOutlined from "@ant-design/icons/CommentOutlined";
import { ViewportPortal } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type Thread, useThreads } from "../comments/use-threads.ts";
import { initialsOf } from "../presence/initials.ts";
import type { PresentWindow } from "../presence/use-presence.ts";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import styles from "./node-signs.module.css";

type Props = { readonly others: readonly PresentWindow[]; readonly onComments: () => void };

/**
 * Signs over the cards: who has one selected elsewhere, and what is being said of it. Drawn over the canvas and not in
 * the cards, of which none is drawn anew when somebody moves on.
 */
export function NodeSigns({ others, onComments }: Props) {
  const t = useTranslations("together");
  const designer = useDesigner();
  const threads = useThreads();
  const nodes = useDesignerState(({ graph }) => graph.nodes);
  const dragged = useDesignerState((state) => state.dragged);
  const signs = useMemo(() => signsOf(others, threads), [others, threads]);
  const placed = useMemo(() => nodes.filter(({ id }) => signs.has(id)), [nodes, signs]);
  return (
    <ViewportPortal>
      {placed.map(({ id, position }) => {
        const { x, y } = dragged?.[id] ?? position;
        const { people, open } = signs.get(id) ?? NO_SIGNS;
        return (
          <span key={id} className={styles.signs} style={{ transform: `translate(${x}px, ${y}px)` }}>
            {people.map((window) => (
              <span key={window.windowId} className={styles.person} title={window.name}>
                {initialsOf(window.name)}
              </span>
            ))}
            {open > 0 && (
              <button
                type="button"
                // The keys have the tab of the panel for this.
                tabIndex={-1}
                className={styles.comments}
                title={t("openThreads", { count: open })}
                aria-label={t("openThreads", { count: open })}
                onClick={() => {
                  designer.select([id]);
                  onComments();
                }}
              >
                <CommentOutlined aria-hidden /> {open}
              </button>
            )}
          </span>
        );
      })}
    </ViewportPortal>
  );
}

type Signs = { readonly people: readonly PresentWindow[]; readonly open: number };

const NO_SIGNS: Signs = { people: [], open: 0 };

function signsOf(others: readonly PresentWindow[], threads: readonly Thread[]): ReadonlyMap<string, Signs> {
  const signs = new Map<string, Signs>();
  const at = (id: string) => signs.get(id) ?? NO_SIGNS;
  for (const window of others) {
    if (window.nodeId === null) continue;
    const { people, open } = at(window.nodeId);
    signs.set(window.nodeId, { open, people: [...people, window] });
  }
  for (const { nodeId, resolved } of threads) {
    if (nodeId === null || resolved) continue;
    const { people, open } = at(nodeId);
    signs.set(nodeId, { people, open: open + 1 });
  }
  return signs;
}
