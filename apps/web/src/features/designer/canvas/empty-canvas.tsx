"use client";

import { inLanguage } from "@orderloom/schema/language";
import { Panel } from "@xyflow/react";
import { Button } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { NodeIcon } from "../../../ui/node-icon.tsx";
import { allKinds } from "../palette/node-choices.ts";
import { addNode, defaultPlace } from "../store/designer-acts.ts";
import { useDesigner } from "../store/designer-context.tsx";
import styles from "./canvas.module.css";

/** What an empty canvas says: how to begin, and a button that begins. */
export function EmptyCanvas() {
  const t = useTranslations("designer.canvas");
  const language = useLocale();
  const designer = useDesigner();
  const trigger = allKinds().find(({ family }) => family === "trigger");
  return (
    <Panel position="top-center" className={styles.empty}>
      <h2>{t("emptyTitle")}</h2>
      <p>{t("emptyText")}</p>
      {trigger && (
        <Button
          type="primary"
          icon={<NodeIcon name={trigger.icon} />}
          onClick={() => addNode(designer, trigger, defaultPlace(designer))}
        >
          {t("emptyAction", { title: inLanguage(trigger.labels.title, language) })}
        </Button>
      )}
    </Panel>
  );
}
