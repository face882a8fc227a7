"use client";

import type { ChainDefinition } from "@orderloom/schema/approval/approval-chain";
import type { LocalizedText } from "@orderloom/schema/language";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import type { ChainRow } from "./chain-row.ts";

type Drawn = { readonly name: LocalizedText; readonly definition: ChainDefinition };

/** Saves a chain as a new one or as the next version of one that is there. */
export function useSaveChain(chain: ChainRow | null, onDone: () => void) {
  const t = useTranslations("chains");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const done = async (said: string) => {
    await queryClient.invalidateQueries(trpc.chains.pathFilter());
    void message.success(said);
    onDone();
  };
  const create = useMutation(trpc.chains.create.mutationOptions({ onSuccess: () => done(t("saved")) }));
  const change = useMutation(
    trpc.chains.change.mutationOptions({
      onSuccess: ({ number }) => done(t("savedVersion", { number: String(number) })),
    }),
  );
  const setArchived = useMutation(
    trpc.chains.setArchived.mutationOptions({ onSuccess: () => done(t(chain?.archived ? "restored" : "wasArchived")) }),
  );
  return {
    save: (drawn: Drawn) =>
      chain ? change.mutate({ chainId: chain.id, number: chain.number, ...drawn }) : create.mutate(drawn),
    archive: () => chain && setArchived.mutate({ chainId: chain.id, archived: !chain.archived }),
    error: create.error ?? change.error ?? setArchived.error,
    isSaving: create.isPending || change.isPending || setArchived.isPending,
  };
}
