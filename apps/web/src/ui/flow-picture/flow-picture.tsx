"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph } from "@orderloom/schema/graph/graph";
import { useLocale } from "next-intl";
import { useMemo } from "react";
import { definitionOf, nodeTitle } from "../flow-canvas/node-face.ts";
import { NodeIcon } from "../node-icon.tsx";
import { drawPicture, TILE } from "./draw-picture.ts";
import styles from "./flow-picture.module.css";

const ICON = 16;

/** A flow as a small picture: its cards as icons in the colours of their families, and its wires. */
export function FlowPicture({ graph, label }: { graph: Graph; label: string }) {
  const language = useLocale();
  const { width, height, tiles, wires } = useMemo(() => drawPicture(graph, CATALOGUE), [graph]);
  return (
    <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} width={width} role="img" aria-label={label}>
      {wires.map(({ id, path }) => (
        <path key={id} d={path} className={styles.wire} />
      ))}
      {tiles.map(({ node, x, y }) => {
        const definition = definitionOf(CATALOGUE, node);
        return (
          <g key={node.id} transform={`translate(${x} ${y})`} className={styles.tile} data-family={definition?.family}>
            <title>{nodeTitle(CATALOGUE, node, language)}</title>
            <rect width={TILE.width} height={TILE.height} rx={4} />
            <path d={`M1.5 4v${TILE.height - 8}`} className={styles.bar} />
            <foreignObject x={(TILE.width - ICON) / 2 + 1} y={(TILE.height - ICON) / 2} width={ICON} height={ICON}>
              <span className={styles.icon}>
                <NodeIcon name={definition?.icon ?? "unknown"} />
              </span>
            </foreignObject>
          </g>
        );
      })}
    </svg>
  );
}
