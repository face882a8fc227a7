"use client";

import { LIMITS } from "@orderloom/schema/limits";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Input } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import styles from "./designer.module.css";

type Props = { flowId: string; name: string; readOnly: boolean };

/** The flow's name; typed over where it stands. An empty name goes back to what it was. */
export function FlowTitle({ flowId, name, readOnly }: Props) {
  const t = useTranslations("designer.toolbar");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const [typed, setTyped] = useState<string | null>(null);
  const onSettled = () => queryClient.invalidateQueries(trpc.flows.pathFilter()).then(() => setTyped(null));
  const { mutate } = useMutation(trpc.flows.rename.mutationOptions({ onError, onSettled }));
  const finish = () => {
    const next = typed?.trim() ?? "";
    if (next === "" || next === name) setTyped(null);
    else mutate({ flowId, name: next });
  };
  if (readOnly) return <h1 className={styles.title}>{name}</h1>;
  return (
    <>
      <h1 className="ol-hidden">{name}</h1>
      <Input
        variant="borderless"
        className={styles.title ?? ""}
        aria-label={t("name")}
        value={typed ?? name}
        maxLength={LIMITS.nameChars}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={finish}
        onPressEnter={(event) => event.currentTarget.blur()}
        onKeyDown={(event) => {
          if (event.key === "Escape") setTyped(null);
        }}
      />
    </>
  );
}
