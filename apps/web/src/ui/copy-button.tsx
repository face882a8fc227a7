"use client";

import CheckOutlined from "@ant-design/icons/CheckOutlined";
import CopyOutlined from "@ant-design/icons/CopyOutlined";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";

const SHOWN_MS = 2_000;

/** Copies a text and says so in place. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const t = useTranslations("common");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await copyText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  return (
    <Button
      size="small"
      icon={copied ? <CheckOutlined /> : <CopyOutlined />}
      aria-label={`${t("copy")}: ${what}`}
      onClick={() => void copy()}
    >
      {t(copied ? "copied" : "copy")}
    </Button>
  );
}

/** The clipboard is there only on https and on one's own machine; elsewhere the old way through a selection works. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
