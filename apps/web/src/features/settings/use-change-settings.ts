"use client";

import type { MergePolicy } from "@orderloom/schema/order/merge-orders";
import type { NumberRule } from "@orderloom/schema/order/number-rule";
import type { StockPolicy } from "@orderloom/schema/stock/stock-policy";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";

type Change = {
  readonly organisation?: string;
  readonly language?: "zh" | "en";
  readonly zone?: string;
  readonly currency?: string;
  readonly liveMailId?: string | null;
  readonly sandboxMailId?: string | null;
  readonly mailSender?: string;
  readonly stock?: Partial<StockPolicy>;
  readonly orderNumbers?: NumberRule;
  readonly merge?: MergePolicy;
};

/** Keeps what is changed as it is chosen, and says so. */
export function useChangeSettings(): (change: Change) => void {
  const t = useTranslations("common");
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = () => {
    void queryClient.invalidateQueries(trpc.settings.pathFilter());
    void queryClient.invalidateQueries(trpc.people.pathFilter());
    void message.success(t("saved"));
  };
  const { mutate } = useMutation(trpc.settings.change.mutationOptions({ onSuccess, onError }));
  return (change) => mutate(change);
}
