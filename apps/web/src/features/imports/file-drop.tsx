"use client";

import CloudUploadOutlined from "@ant-design/icons/CloudUploadOutlined";
import { App, Upload } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { useReader } from "../../shell/reader-provider.tsx";

const Refusal = z.object({ sentence: z.string() });

/** Takes files by dragging or picking and sends them one after another. */
export function FileDrop({ importId, onAdded }: { importId: string; onAdded: () => void }) {
  const t = useTranslations("imports");
  const { environment } = useReader();
  const { message } = App.useApp();
  const [sending, setSending] = useState<readonly string[]>([]);
  const send = async (file: File) => {
    setSending((names) => [...names, file.name]);
    const response = await fetch(
      `/api/imports/${environment}/${importId}/files?name=${encodeURIComponent(file.name)}`,
      {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: file,
      },
    ).catch(() => null);
    setSending((names) => names.filter((name) => name !== file.name));
    if (response?.ok === true) return onAdded();
    const refusal = Refusal.safeParse(await response?.json().catch(() => null));
    void message.error(`${file.name}: ${refusal.data?.sentence ?? t("sendFailed")}`, 8);
  };
  return (
    <Upload.Dragger
      multiple
      showUploadList={false}
      accept=".csv,.tsv,.txt,.gz,.xlsx"
      beforeUpload={(file) => {
        void send(file);
        return false;
      }}
    >
      <p>
        <CloudUploadOutlined aria-hidden style={{ fontSize: "var(--ol-icon-large)" }} />
      </p>
      <p>{sending.length > 0 ? t("sending", { names: sending.join(", ") }) : t("drop")}</p>
      <p>{t("dropText")}</p>
    </Upload.Dragger>
  );
}
