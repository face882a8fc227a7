"use client";

import CloseOutlined from "@ant-design/icons/CloseOutlined";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { GraphNode } from "@orderloom/schema/graph/graph";
import { inLanguage } from "@orderloom/schema/language";
import { Button, Tabs } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { definitionOf, nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { NodeIcon } from "../../../ui/node-icon.tsx";
import { NodeComments } from "../comments/node-comments.tsx";
import { useThreads } from "../comments/use-threads.ts";
import type { Problems } from "../problems/use-problems.ts";
import { useDesigner } from "../store/designer-context.tsx";
import { AboutTab } from "./about-tab.tsx";
import { FailureTab } from "./failure-tab.tsx";
import { HelpText } from "./help-text.tsx";
import styles from "./inspector.module.css";
import { SettingsTab } from "./settings-tab.tsx";

export const INSPECTOR_TABS = ["about", "settings", "failure", "comments", "help"] as const;
export type InspectorTab = (typeof INSPECTOR_TABS)[number];

type Props = {
  readonly node: GraphNode;
  readonly tab: InspectorTab;
  readonly problems: Problems;
  readonly readOnly: boolean;
  readonly onTab: (tab: InspectorTab) => void;
};

/** One node: what it does, how it is set, what happens when it fails, what people say of it, and how to use it. */
export function NodePanel({ node, tab, problems, readOnly, onTab }: Props) {
  const t = useTranslations("designer.inspector");
  const comments = useCommentsLabel(node.id);
  const language = useLocale();
  const designer = useDesigner();
  const definition = definitionOf(CATALOGUE, node);
  const bodies = {
    about: <AboutTab node={node} definition={definition} readOnly={readOnly} />,
    settings: <SettingsTab node={node} definition={definition} problems={problems} readOnly={readOnly} />,
    failure: <FailureTab node={node} definition={definition} readOnly={readOnly} />,
    comments: <NodeComments nodeId={node.id} />,
    help: definition ? <HelpText text={inLanguage(definition.help, language)} /> : t("unknown"),
  };
  // Triggers cannot fail.
  const tabs: readonly InspectorTab[] =
    definition?.hasInput === false ? INSPECTOR_TABS.filter((key) => key !== "failure") : INSPECTOR_TABS;
  return (
    <>
      <header className={styles.head}>
        <span className={styles.icon} data-family={definition?.family}>
          <NodeIcon name={definition?.icon ?? ""} />
        </span>
        <h2 className={styles.title}>{nodeTitle(CATALOGUE, node, language)}</h2>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t("close")}
          onClick={() => designer.select([])}
        />
      </header>
      <Tabs
        size="small"
        tabBarGutter={12}
        className={styles.tabs ?? ""}
        activeKey={tabs.includes(tab) ? tab : "settings"}
        onChange={(key) => onTab(INSPECTOR_TABS.find((known) => known === key) ?? "settings")}
        items={tabs.map((key) => ({
          key,
          label: key === "comments" ? comments : t(`tabs.${key}`),
          children: bodies[key],
        }))}
      />
    </>
  );
}

function useCommentsLabel(nodeId: string): string {
  const t = useTranslations("together");
  const open = useThreads().filter((thread) => thread.nodeId === nodeId && thread.resolved === null).length;
  return open > 0 ? t("tabOpen", { count: String(open) }) : t("tab");
}
