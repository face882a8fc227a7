"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslations } from "next-intl";
import { SignInsTable } from "../../lib/sign-ins-table.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import styles from "./person-drawer.module.css";

/** Where somebody is signed in; an administrator ends one or all of it. */
export function PersonSignIns({ personId }: { personId: string }) {
  const t = useTranslations("people");
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const query = useQuery(trpc.people.listSignIns.queryOptions({ personId }, { select: (items) => ({ items }) }));
  const end = useMutation(
    trpc.people.endSignIns.mutationOptions({
      onError,
      onSuccess: ({ ended }) => {
        void message.success(t("signInsEnded", { count: String(ended) }));
        void queryClient.invalidateQueries(trpc.people.pathFilter());
      },
    }),
  );
  const endable = query.data?.items.some(({ current }) => !current) ?? false;
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h2>{t("signIns")}</h2>
        {endable && (
          <Button
            size="small"
            danger
            loading={end.isPending && end.variables.sessionId === null}
            onClick={() => end.mutate({ personId, sessionId: null })}
          >
            {t("endAll")}
          </Button>
        )}
      </div>
      <SignInsTable
        query={query}
        onEnd={(sessionId) => end.mutate({ personId, sessionId })}
        ending={end.isPending ? end.variables.sessionId : null}
        empty={<p>{t("noSignIns")}</p>}
      />
    </section>
  );
}
