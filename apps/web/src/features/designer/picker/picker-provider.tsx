"use client";

import type { ReactNode } from "react";
import { type TemplateAid, TemplateAidProvider } from "../../../ui/params-form/template-aid.tsx";
import { PickerButton } from "./picker-button.tsx";
import { PickerContext } from "./picker-context.tsx";
import { TextPreview } from "./text-preview.tsx";
import { usePickerSource } from "./use-picker-source.ts";

const AID: TemplateAid = { Button: PickerButton, Preview: TextPreview };

/** Offers the texts of a node what they may name, with the values of a real order. */
export function PickerProvider({ nodeId, children }: { readonly nodeId: string; readonly children: ReactNode }) {
  const source = usePickerSource(nodeId);
  return (
    <PickerContext value={source}>
      <TemplateAidProvider value={AID}>{children}</TemplateAidProvider>
    </PickerContext>
  );
}
