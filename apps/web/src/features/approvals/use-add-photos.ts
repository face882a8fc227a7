"use client";

import { LIMITS } from "@orderloom/schema/limits";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { photoUrl } from "./photo-url.ts";

const Refusal = z.object({ sentence: z.string() });

/** Sends photos one after the other; each that is refused says why, the others are kept. */
export function useAddPhotos(approvalId: string) {
  const t = useTranslations("approvals.photos");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { environment, language } = useReader();
  const [sending, setSending] = useState(0);
  const send = async (file: File): Promise<string | null> => {
    if (file.size > LIMITS.photoBytes) return errorSentence("too_large", { limit: LIMITS.photoBytes }, language);
    try {
      const headers = { "content-type": file.type.startsWith("image/") ? file.type : "image/unknown" };
      const answer = await fetch(photoUrl({ environment, approvalId }), { method: "POST", headers, body: file });
      if (answer.ok) return null;
      const refusal = Refusal.safeParse(await answer.json().catch(() => null));
      return refusal.success ? refusal.data.sentence : t("failed");
    } catch {
      return t("failed");
    }
  };
  const add = async (files: readonly File[]) => {
    for (const [index, file] of files.entries()) {
      setSending(files.length - index);
      const refused = await send(file);
      if (refused !== null) void message.error(`${file.name}：${refused}`);
    }
    setSending(0);
    await queryClient.invalidateQueries(trpc.approvals.pathFilter());
  };
  return { add, sending };
}
