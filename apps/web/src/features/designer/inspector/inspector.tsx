"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useDeferredValue, useEffect, useRef } from "react";
import type { Problems } from "../problems/use-problems.ts";
import { useDesignerState } from "../store/designer-context.tsx";
import { GroupPanel } from "./group-panel.tsx";
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
  const now = useDesignerState(({ selected }) => selected);
  // A form takes longer to draw than a frame lasts; a card that is taken hold of must not wait for it.
  const selected = useDeferredValue(now);
  const content = useContent(props, selected);
  const isDrawn = selected === now;
  const answered = useRef(0);
  useEffect(() => {
    if (!isDrawn || answered.current === state.asked) return;
    answered.current = state.asked;
    // The tab that was asked for is shown a frame later.
    const frame = requestAnimationFrame(() => firstField(panel.current)?.focus());
    return () => cancelAnimationFrame(frame);
  }, [state.asked, isDrawn]);
  if (content === null) return null;
  // What is typed until then would go to the node that was selected before.
  return (
    <aside ref={panel} className={styles.panel} aria-label={t("label")} style={{ width }} inert={!isDrawn}>
      <ResizeHandle width={width} onWidth={onWidth} />
      {content}
    </aside>
  );
}

function useContent({ state, problems, readOnly, onTab }: Props, selected: readonly string[]): ReactNode {
  // Not the whole state: where cards are dragged to is none of a form's business.
  const graph = useDesignerState((now) => now.graph);
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
  const group = graph.groups.find(({ id }) => id === selected[0]);
  if (group && selected.length === 1) return <GroupPanel key={group.id} group={group} readOnly={readOnly} />;
  return <SelectionPanel readOnly={readOnly} />;
}

/** The first field of the tab that is shown; where it has none, its first button. */
function firstField(panel: HTMLElement | null): HTMLElement | null {
  const fields = [
    ...(panel?.querySelectorAll<HTMLElement>(":is([role='tabpanel'], [data-fields]) :is(input, textarea, button)") ??
      []),
  ];
  const visible = fields.filter((field) => field.offsetParent !== null);
  return visible.find((field) => field.tagName !== "BUTTON") ?? visible[0] ?? null;
}
