"use client";

import { useReactFlow } from "@xyflow/react";
import { Dropdown, type MenuProps } from "antd";
import { useTranslations } from "next-intl";
import { cloneElement, type HTMLAttributes, type MouseEvent, type ReactElement, useState } from "react";
import { ALIGNMENTS } from "../graph/align-items.ts";
import type { Position } from "../graph/graph-command.ts";
import { useDesigner } from "../store/designer-context.tsx";
import type { DesignerStore } from "../store/designer-store.ts";
import { SELECTION_ACTS, type SelectionAction, selectionActions } from "../store/selection-actions.ts";
import { groundActs, lookActs, type MenuAct, soleActs } from "./menu-acts.ts";

type OnEnter = (part: "settings" | "name") => void;
type Entry = NonNullable<NonNullable<MenuProps["items"]>[number]>;

const NOT_OURS = "textarea, input, .react-flow__panel";

type Props = {
  readonly onEnter: OnEnter;
  readonly readOnly: boolean;
  readonly children: ReactElement<HTMLAttributes<HTMLElement>>;
};

/** The menu of what lies under the pointer, or of the card that has the keyboard's focus: every act with its keys. */
export function CanvasMenu({ onEnter, readOnly, children }: Props) {
  const designer = useDesigner();
  const [at, setAt] = useState<Position | null>(null);
  const entries = useEntries(onEnter, readOnly);
  const take = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    // Texts keep the browser's own menu.
    if (event.target.closest(NOT_OURS)) return event.stopPropagation();
    takeUnderPointer(designer, event.target);
    setAt({ x: event.clientX, y: event.clientY });
  };
  return (
    <Dropdown autoFocus trigger={["contextMenu"]} menu={{ items: at ? entries(at) : [] }}>
      {cloneElement(children, { onContextMenuCapture: take })}
    </Dropdown>
  );
}

/** A menu is about what it was opened on: that is selected, unless it is a part of the selection already. */
function takeUnderPointer(designer: DesignerStore, target: Element): void {
  const id = target.closest(".react-flow__node, .react-flow__edge")?.getAttribute("data-id") ?? null;
  // The box around several selected cards lies over them.
  if (id === null && !target.closest(".react-flow__nodesselection")) designer.select([]);
  if (id !== null && !designer.state.getState().selected.includes(id)) designer.select([id]);
}

const LOOKS: ReadonlySet<SelectionAction> = new Set(["reachRight", "reachLeft"]);
const ALIGNS: ReadonlySet<SelectionAction> = new Set([...ALIGNMENTS, "distributeX", "distributeY"]);

function useEntries(onEnter: OnEnter, readOnly: boolean) {
  const t = useTranslations("designer.actions");
  const designer = useDesigner();
  const view = useReactFlow();
  const entry = ({ key, keys, run }: MenuAct): Entry => ({ key, label: t(key), extra: keys, onClick: run });
  const actEntry = (action: SelectionAction): Entry => {
    const { run, keys } = SELECTION_ACTS[action];
    return { key: action, label: t(action), extra: keys, onClick: () => run(designer) };
  };
  return (at: Position): Entry[] => {
    const menu = { designer, view, at, onEnter };
    if (designer.state.getState().selected.length === 0) return groundActs(menu, readOnly).map(entry);
    const offered = selectionActions(designer);
    const looks = [...offered.filter((action) => LOOKS.has(action)).map(actEntry), ...lookActs(menu).map(entry)];
    if (readOnly) return looks;
    const aligns = offered.filter((action) => ALIGNS.has(action)).map(actEntry);
    const edits = offered.filter((action) => !LOOKS.has(action) && !ALIGNS.has(action)).map(actEntry);
    const sole = soleActs(menu).map(entry);
    const align: Entry[] = aligns.length > 0 ? [{ key: "align", label: t("align"), children: aligns }] : [];
    return [...sole, ...(sole.length > 0 ? [DIVIDER] : []), ...looks, DIVIDER, ...align, ...edits];
  };
}

const DIVIDER: Entry = { type: "divider" };
