"use client";

import { useQuery } from "@tanstack/react-query";
import { Tooltip } from "antd";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { useWhyWords } from "./use-why-words.ts";

/** Says why an open run waits to whoever points at what stands for it, or comes to it by keyboard. */
export function WhyTip({ runId, children }: { runId: string; children: ReactNode }) {
  const t = useTranslations("common");
  const trpc = useTRPC();
  const words = useWhyWords();
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useQuery(trpc.runs.why.queryOptions({ runId }, { enabled: isOpen, staleTime: 0 }));
  const title = data ? data.map((why) => <div key={why.code}>{words(why)}</div>) : t("loading");
  return (
    <Tooltip title={data?.length === 0 ? null : title} onOpenChange={setIsOpen}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is told to who points must be reached by keyboard too */}
      <span tabIndex={0}>{children}</span>
    </Tooltip>
  );
}
