"use client";

import { assertNever } from "@orderloom/schema/error";
import { inLanguage } from "@orderloom/schema/language";
import { useTranslations } from "next-intl";
import type { ShownCause } from "../server/orders/with-node-titles.ts";
import { useReader } from "../shell/reader-provider.tsx";

/** Says why something happened: which flow, version and node, or which person, connection or token. */
export function useCauseWords(): (cause: ShownCause) => string {
  const t = useTranslations("orders.timeline.causes");
  const { language } = useReader();
  return (cause) => {
    switch (cause.type) {
      case "run": {
        const { flow, version, node } = cause;
        if (flow === null || version === null) return t("runGone");
        const named = { flow, version: String(version) };
        return node ? t("run", { ...named, node: inLanguage(node, language) }) : t("runOnly", named);
      }
      case "person":
        return t("person", { name: cause.name ?? t("unknown") });
      case "connection":
        return t("connection", { name: cause.name ?? t("unknown") });
      case "token":
        return t("token", { name: cause.name ?? t("unknown") });
      case "system":
        return t("system");
      default:
        return assertNever(cause);
    }
  };
}
