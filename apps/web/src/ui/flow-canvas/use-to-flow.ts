"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { createToFlow } from "./to-flow.ts";

/** Draws graphs with the product's nodes in the reader's language; what did not change stays the same object. */
export function useToFlow() {
  const t = useTranslations("designer.canvas");
  const group = useTranslations("designer.group");
  const language = useLocale();
  return useMemo(() => {
    const words = {
      node: t("nodeRole"),
      describeNode: (title: string, summary: string) => t("node", { title, summary }),
      describeGroup: (name: string, count: number) => group("label", { name: name || group("unnamed"), count }),
      describeWire: (from: string, to: string) => t("wire", { from, to }),
    };
    return createToFlow({ catalogue: CATALOGUE, language, words });
  }, [language, t, group]);
}
