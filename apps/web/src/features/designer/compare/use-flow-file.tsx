"use client";

import { App } from "antd";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { readFlowFile } from "./read-flow-file.ts";
import type { ComparedFile } from "./use-side.ts";

/** A way to choose a flow file, and the element that has to be on the page for it. A file that is none is said so. */
export function useFlowFile(
  label: string,
  onFile: (file: ComparedFile) => void,
): readonly [open: () => void, ReactNode] {
  const t = useTranslations("versions.compare");
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    const graph = await readFlowFile(file);
    if (graph) onFile({ name: file.name, graph });
    else void message.error(t("badFile"));
  };
  const element = (
    <input
      ref={input}
      hidden
      type="file"
      accept=".json,application/json"
      aria-label={label}
      onChange={(event) => {
        const [chosen] = event.target.files ?? [];
        event.target.value = "";
        if (chosen) void take(chosen);
      }}
    />
  );
  return [() => input.current?.click(), element];
}
