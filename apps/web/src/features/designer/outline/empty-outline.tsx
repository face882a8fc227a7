"use client";

import { inLanguage } from "@orderloom/schema/language";
import { Button } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { NodeIcon } from "../../../ui/node-icon.tsx";
import { allKinds } from "../palette/node-choices.ts";
import { addNode, defaultPlace } from "../store/designer-acts.ts";
import { useDesigner } from "../store/designer-context.tsx";
import styles from "./outline.module.css";

/** What an outline without a line says: how to begin. */
export function EmptyOutline({ readOnly }: { readOnly: boolean }) {
  const t = useTranslations("designer");
  const language = useLocale();
  const designer = useDesigner();
  const trigger = allKinds().find(({ family }) => family === "trigger");
  return (
    <div className={styles.empty}>
      <h2>{t("canvas.emptyTitle")}</h2>
      <p>{t("outline.emptyText")}</p>
      {trigger && !readOnly && (
        <Button
          type="primary"
          icon={<NodeIcon name={trigger.icon} />}
          onClick={() => addNode(designer, trigger, defaultPlace(designer))}
        >
          {t("canvas.emptyAction", { title: inLanguage(trigger.labels.title, language) })}
        </Button>
      )}
    </div>
  );
}
