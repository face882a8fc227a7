"use client";

import { errorSentence } from "@orderloom/schema/messages/errors";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useTranslations } from "next-intl";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { ConnectionRow } from "./connection-row.ts";
import { useConnectionWords } from "./use-connection-words.ts";

/** Why the calls of a connection rest, the last failure, and a way to have it tried at once; nothing while they go. */
export function ConnectionRest({ connection }: { connection: ConnectionRow }) {
  const t = useTranslations("connections");
  const { language } = useReader();
  const mayTry = useMay("run.operate");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = () => queryClient.invalidateQueries(trpc.connections.pathFilter());
  const probe = useMutation(trpc.connections.probe.mutationOptions({ onSuccess, onError }));
  const { label, why } = useConnectionWords()(connection);
  const { id: connectionId, paused, health } = connection;
  if (why === null) return null;
  const failure = !paused && health.lastFailure;
  const tryNow = mayTry && !paused && !health.isProbing && (
    <Button loading={probe.isPending} onClick={() => probe.mutate({ connectionId })}>
      {t("tryNow")}
    </Button>
  );
  return (
    <Alert
      type={paused ? "info" : "warning"}
      showIcon
      role="status"
      title={label}
      description={
        <>
          <p>{why}</p>
          {failure && (
            <p>
              {t("lastFailure", { sentence: errorSentence(failure.code, failure.params, language) })}{" "}
              <Ago at={failure.at} />
            </p>
          )}
        </>
      }
      action={tryNow || undefined}
    />
  );
}
