"use client";

import CloudUploadOutlined from "@ant-design/icons/CloudUploadOutlined";
import ExclamationCircleOutlined from "@ant-design/icons/ExclamationCircleOutlined";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import type { PublishState } from "./use-publishing.ts";

type Props = { state: PublishState; onPublish: () => void; onShowProblems: () => void };

/** Says what publishing would do, and does it; with errors it leads to them. */
export function PublishButton({ state, onPublish, onShowProblems }: Props) {
  const t = useTranslations("designer.publish");
  switch (state.type) {
    case "nothing":
      return <Button disabled>{t("nothing", { number: String(state.number) })}</Button>;
    case "errors":
      return (
        <Button danger icon={<ExclamationCircleOutlined />} onClick={onShowProblems}>
          {t("errors", { count: String(state.count) })}
        </Button>
      );
    case "ready":
      return (
        <Button type="primary" icon={<CloudUploadOutlined />} onClick={onPublish}>
          {t("ready", { number: String(state.next) })}
        </Button>
      );
    case "publishing":
      return (
        <Button type="primary" loading>
          {t("publishing")}
        </Button>
      );
  }
}
