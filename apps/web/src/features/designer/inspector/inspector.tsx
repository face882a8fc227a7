"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import type { Problems } from "../problems/use-problems.ts";
import { useDesignerState } from "../store/designer-context.tsx";
import styles from "./inspector.module.css";
import { type InspectorTab, NodePanel } from "./node-panel.tsx";
import { ResizeHandle } from "./resize-handle.tsx";
import { SelectionPanel } from "./selection-panel.tsx";
import { WirePanel } from "./wire-panel.tsx";

export type InspectorState = {
  readonly tab: InspectorTab;
  /** Raised when the keyboard asks for the panel; the field that belongs to the tab then takes the focus. */
  readonly asked: number;
};

type Props = {
  readonly state: InspectorState;
  readonly problems: Problems;
  readonly readOnly: boolean;
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly onTab: (tab: InspectorTab) => void;
};

/** What is selected, on the right: a node with its settings, a wire, or several things at once. */
export function Inspector(props: Props) {
  const { state, width, onWidth } = props;
  const t = useTranslations("designer.inspector");
  const panel = useRef<HTMLElement>(null);
  const content = useContent(props);
  useEffect(() => {
    if (state.asked > 0) firstField(panel.current)?.focus();
  }, [state.asked]);
  if (content === null) return null;
  return (
    <aside ref={panel} className={styles.panel} aria-label={t("label")} style={{ width }}>
      <ResizeHandle width={width} onWidth={onWidth} />
      {content}
    </aside>
  );
}

function useContent({ state, problems, readOnly, onTab }: Props): ReactNode {
  const { graph, selected } = useDesignerState((now) => now);
  const nodes = graph.nodes.filter(({ id }) => selected.includes(id));
  const [node] = nodes;
  if (node && nodes.length === 1) {
    return (
      <NodePanel key={node.id} node={node} tab={state.tab} problems={problems} readOnly={readOnly} onTab={onTab} />
    );
  }
  if (selected.length === 0) return null;
  const edge = graph.edges.find(({ id }) => id === selected[0]);
  if (edge && selected.length === 1) return <WirePanel key={edge.id} edge={edge} readOnly={readOnly} />;
  return <SelectionPanel readOnly={readOnly} />;
}

function firstField(panel: HTMLElement | null): HTMLElement | null {
  const body = panel?.querySelector("[role='tabpanel']:not([aria-hidden='true'])") ?? panel;
  return body?.querySelector<HTMLElement>("input:not([type='hidden']), textarea, button, [tabindex='0']") ?? null;
}
