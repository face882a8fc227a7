"use client";

import { useReactFlow } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useCallback } from "react";
import { GRID } from "../graph/tidy-graph.ts";
import type { Direction } from "../graph/walk-graph.ts";
import { duplicateSelected } from "../store/clipboard-acts.ts";
import {
  currentNode,
  defaultPlace,
  nudgeSelected,
  removeSelected,
  selectAll,
  selectReach,
  tidy,
  walk,
} from "../store/designer-acts.ts";
import { useDesigner } from "../store/designer-context.tsx";
import type { DesignerBox, DesignerStore } from "../store/designer-store.ts";
import { detachSelected, groupSelected, putInLine, selectedNodes, ungroupSelected } from "../store/selection-acts.ts";
import { useAnnounce } from "./announcer.tsx";
import { fitSelection } from "./fit-selection.ts";
import { isTyping } from "./focus-node.ts";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** The keys of the canvas. They act while the canvas or a node has the focus, never while somebody types. */
export function useCanvasKeys(onEnter: Screen["onEnter"], addHere: Screen["addHere"]) {
  const designer = useDesigner();
  const view = useReactFlow();
  const announce = useAnnounce();
  const t = useTranslations("designer.announce");
  return useCallback(
    (event: KeyboardEvent) => {
      if (isTyping(event.target)) return;
      const direction = ARROWS[event.key];
      const done = direction
        ? arrow(designer, direction, event)
        : command(designer, event, { view, onEnter, addHere }) || letter(designer, event, { view, onEnter, addHere });
      if (!done) return;
      event.preventDefault();
      if (done === "nowhere") announce(t("nowhere"));
    },
    [designer, view, onEnter, addHere, announce, t],
  );
}

type Done = boolean | "nowhere";
type Screen = {
  readonly view: ReturnType<typeof useReactFlow>;
  readonly onEnter: (part: "settings" | "name") => void;
  /** The box that adds a node where the pointer is; null while it is elsewhere. */
  readonly addHere: () => DesignerBox | null;
};

function arrow(designer: DesignerStore, direction: Direction, event: KeyboardEvent): Done {
  if (event.altKey) {
    const [x, y] = STEPS[direction];
    nudgeSelected(designer, { x: x * GRID, y: y * GRID });
    return true;
  }
  if (event.shiftKey && (direction === "left" || direction === "right")) {
    selectReach(designer, direction);
    return true;
  }
  if (event.ctrlKey || event.metaKey) return false;
  return walk(designer, direction) === null ? "nowhere" : true;
}

const STEPS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;

function command(designer: DesignerStore, event: KeyboardEvent, { view, onEnter }: Screen): Done {
  const control = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case "Delete":
    case "Backspace":
      removeSelected(designer, control);
      return true;
    case "Enter":
      if (event.target instanceof HTMLButtonElement || currentNode(designer) === null) return false;
      onEnter("settings");
      return true;
    case "F2":
      onEnter("name");
      return true;
    case "Escape":
      if (designer.state.getState().hasLasso) designer.takeLasso(false);
      else designer.select([]);
      return true;
    case "a":
      if (control) selectAll(designer);
      return control;
    case "d":
      if (control) duplicateSelected(designer);
      return control;
    case "g":
    case "G":
      if (!control) return false;
      if (event.shiftKey) ungroupSelected(designer);
      else if (groupSelected(designer)) onEnter("name");
      return true;
    case "+":
    case "=":
      if (!control) void view.zoomIn();
      return !control;
    case "-":
      if (!control) void view.zoomOut();
      return !control;
    default:
      return false;
  }
}

function letter(designer: DesignerStore, event: KeyboardEvent, { view, addHere }: Screen): Done {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  switch (event.key) {
    case "n":
      designer.open(addedBy(designer, addHere));
      return true;
    case "c": {
      const from = currentNode(designer);
      if (from !== null) designer.open({ type: "connect", from });
      return from !== null;
    }
    case "f":
      void view.fitView({ padding: 0.06, maxZoom: 1 });
      return true;
    case "F":
      fitSelection(designer, view);
      return true;
    case "l":
      designer.takeLasso(!designer.state.getState().hasLasso);
      return true;
    case "x":
      detachSelected(designer);
      return true;
    case "S":
      if (selectedNodes(designer).length > 0) designer.open({ type: "sub-flow" });
      return true;
    case "I":
      putInLine(designer);
      return true;
    case "T":
      tidy(designer);
      return true;
    case "?":
      designer.open({ type: "shortcuts" });
      return true;
    default:
      return false;
  }
}

/** With something selected a node is added to that; with nothing, where the pointer is. */
function addedBy(designer: DesignerStore, addHere: Screen["addHere"]): DesignerBox {
  const here = designer.state.getState().selected.length === 0 ? addHere() : null;
  return here ?? { type: "add", place: defaultPlace(designer), at: null };
}
