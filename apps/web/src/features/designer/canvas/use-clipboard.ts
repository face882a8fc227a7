"use client";

import { type ClipboardEvent, useMemo } from "react";
import { copySelected, pasteText, removeSelected } from "../store/designer-acts.ts";
import { useDesigner } from "../store/designer-context.tsx";
import { isTyping } from "./focus-node.ts";

/** Copies, cuts and pastes nodes as JSON text, so that they go to other flows, windows and files. */
export function useClipboard() {
  const designer = useDesigner();
  return useMemo(() => {
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
        if (pasteText(designer, event.clipboardData.getData("text/plain"))) event.preventDefault();
      },
    };
  }, [designer]);
}
