"use client";

import type { ClipboardEvent } from "react";
import { copySelected, pasteText } from "../store/clipboard-acts.ts";
import { removeSelected } from "../store/designer-acts.ts";
import { useDesigner } from "../store/designer-context.tsx";
import { isTyping } from "./focus-node.ts";
import { useMissingConnections } from "./use-missing-connections.ts";

/** Copies, cuts and pastes nodes as JSON text, so that they go to other flows, windows and files. */
export function useClipboard() {
  const designer = useDesigner();
  const tellMissing = useMissingConnections();
  const copy = (event: ClipboardEvent) => {
    const text = isTyping(event.target) ? null : copySelected(designer);
    if (text === null) return false;
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    return true;
  };
  return {
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => {
      if (copy(event)) removeSelected(designer, false);
    },
    onPaste: (event: ClipboardEvent) => {
      if (isTyping(event.target)) return;
      const pasted = pasteText(designer, event.clipboardData.getData("text/plain"));
      if (!pasted) return;
      event.preventDefault();
      void tellMissing(pasted.nodes);
    },
  };
}
